using MlPlatform.Core.Rules;

namespace MlPlatform.Core.Settings;

/// <summary>A kind of problem with a value by itself, before any rule holds it against another.</summary>
sealed record SettingsRule(string Id, string Title, string Explanation, string Mend) : IRule
{
    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public bool CanBeLowered => false;

    public static readonly SettingsRule UnknownKey = new(
        "MLP001",
        "Every key of the settings is known",
        "A key that nothing reads is a setting that its author believes in and nobody obeys: a misspelt minReplicas leaves the default in force.",
        "Correct the key or take it out.");

    public static readonly SettingsRule WrongType = new(
        "MLP002",
        "Every value has the type of its key",
        "Settings are read strictly. A number in quotes is text and a bare number is none; guessing what was meant would one day guess wrong.",
        "Give a value of the type that is expected.");

    public static readonly SettingsRule MissingKey = new(
        "MLP003",
        "Every required key is there",
        "A key is required only where no default could be sensible, such as the image of a model or the quota of a tenant.",
        "Add the key.");

    public static readonly SettingsRule NullValue = new(
        "MLP004",
        "No value is empty where one is needed",
        "A key with nothing behind it reads as null. It is refused, since it is as often a forgotten value as a wish for the default.",
        "Give a value, or take the key out where it has a default.");

    public static readonly SettingsRule BrokenText = new(
        "MLP005",
        "The settings are well-formed",
        "What can't be read can't be checked.",
        "Mend the text at the place named.");

    public static readonly SettingsRule OutOfRange = new(
        "MLP006",
        "Every number is within its range",
        "The ranges are those of Kubernetes, or beyond what any cluster has; outside them the API server would refuse the object, after others were made.",
        "Give a number within the range.");

    public static readonly SettingsRule WrongForm = new(
        "MLP007",
        "Every text has the form that it must have",
        "A text that is empty, or hasn't the form that its key needs, would be refused by the API server or never work.",
        "Give a text of the form that is allowed.");

    public static readonly SettingsRule RepeatedKey = new(
        "MLP008",
        "No key stands twice in one object",
        "Of two values under one key one is silently dropped, and which one depends on the reader.",
        "Take out one of the two.");

    public static readonly SettingsRule UnknownChoice = new(
        "MLP009",
        "Every choice is one that there is",
        "Some keys take one of a few words.",
        "Give one of the words that are allowed.");

    public static readonly SettingsRule MissingSecret = new(
        "MLP055",
        "Every secret that the settings name is in the configuration",
        "Settings name secrets, they never hold them: a secret is a value of the stack's configuration of its own, encrypted there. One that is named and isn't there would end "
        + "the deployment after the resources before it were made.",
        "Set it with `pulumi config set --secret`, or name another.");

    /// <summary>All of them, by id.</summary>
    public static readonly IReadOnlyList<SettingsRule> All =
        [UnknownKey, WrongType, MissingKey, NullValue, BrokenText, OutOfRange, WrongForm, RepeatedKey, UnknownChoice, MissingSecret];
}
