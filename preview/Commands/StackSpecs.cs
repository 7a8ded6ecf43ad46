using MlPlatform.Core;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Projects;

namespace MlPlatform.Preview.Commands;

/// <summary>What the settings of a stack say, without planning it: a platform, or a model on the platform of another stack.</summary>
sealed class StackSpecs
{
    readonly Project project;
    readonly StackConfig config;

    StackSpecs(Project project, StackConfig config, SettingsResult<PlatformSpec>? platform, SettingsResult<ModelStackSpec>? model, StackSpecs? platformOfModel, string? unproved)
    {
        this.project = project;
        this.config = config;
        Platform = platform;
        Model = model;
        PlatformOfModel = platformOfModel;
        Unproved = unproved;
    }

    /// <summary>The stack's name.</summary>
    public string Stack => config.Stack;

    /// <summary>The platform's settings; null where the stack is that of a model.</summary>
    public SettingsResult<PlatformSpec>? Platform { get; }

    /// <summary>The model's settings; null where the stack is that of a platform.</summary>
    public SettingsResult<ModelStackSpec>? Model { get; }

    /// <summary>The stack of the platform that the model is on; null where it isn't here.</summary>
    public StackSpecs? PlatformOfModel { get; }

    /// <summary>Why the model can't be held against its platform; null where it can.</summary>
    public string? Unproved { get; }

    /// <summary>Where its settings stand in its file.</summary>
    public SettingsPlaces Places => project.Places(Stack);

    /// <summary>Reads the settings of a stack.</summary>
    /// <exception cref="CommandException">The stack has no settings of ours.</exception>
    public static StackSpecs Read(CommandHost host, StackSettings settings)
    {
        var project = Planning.FindProject(host, settings);
        return Read(project, project.Load(settings.Stack));
    }

    /// <summary>The platform, the model in it where the stack is a model's.</summary>
    /// <exception cref="CommandException">There are errors in its settings, or the model's platform isn't here.</exception>
    public PlatformSpec Demand()
    {
        var errors = Check().Where(finding => finding.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
            throw new CommandException($"stack {Stack} breaks rules:\n\n{Findings.Text(errors)}");
        if (Platform is { Spec: { } platform })
            return platform;
        if (Unproved is not null)
            throw new CommandException(Unproved);
        return PlatformOfModel!.Demand().With(Model!.Spec!.Tenant, Model.Spec.Name, Model.Spec.Model);
    }

    /// <summary>Everything that rules have against it.</summary>
    /// <param name="asOf">The day as of which it is checked; null where no day is to matter.</param>
    public IReadOnlyList<Finding> Check(DateOnly? asOf = null)
    {
        if (Platform is not null)
            return Findings.Sorted([.. RuleSet.Check(Platform, asOf), .. Platform.Spec is { } spec ? Findings.MissingSecrets(spec, name => Value(config, name) is not null) : []]);
        return PlatformOfModel?.Platform?.Spec is { } platform ? RuleSet.Check(Model!, platform) : RuleSet.Check(Model!);
    }

    static StackSpecs Read(Project project, StackConfig stack)
    {
        var (platform, model) = (Value(stack, SettingsKeys.Platform), Value(stack, SettingsKeys.Model));
        if (platform is null && model is null)
            throw new CommandException($"stack {stack.Stack} has neither '{project.Name}:{SettingsKeys.Platform}' nor '{project.Name}:{SettingsKeys.Model}' in its configuration: there is nothing to check.");
        if (platform is not null && model is not null)
            throw new CommandException($"stack {stack.Stack} has both '{project.Name}:{SettingsKeys.Platform}' and '{project.Name}:{SettingsKeys.Model}'. A stack is a platform or a model: move one of them to a stack of its own.");
        if (platform is not null)
            return new(project, stack, SettingsReader.Read<PlatformSpec>(platform, SettingsKeys.Platform), null, null, null);

        var read = SettingsReader.Read<ModelStackSpec>(model, SettingsKeys.Model);
        var (of, unproved) = read.Spec is { } spec ? PlatformOf(project, stack.Stack, spec.Platform) : (null, null);
        return new(project, stack, null, read, of, unproved);
    }

    static (StackSpecs? Platform, string? Unproved) PlatformOf(Project project, string stack, string reference)
    {
        var parts = reference.Split('/');
        if (parts[1] != project.Name || project.TryLoad(parts[^1]) is not { } config)
            return (null, $"The stack '{reference}' has no file here: {stack} is checked without its platform.");
        if (Value(config, SettingsKeys.Platform) is null)
            return (null, $"The stack '{reference}' is no platform's: {stack} is checked without one.");
        var platform = Read(project, config);
        return platform.Platform!.Spec is null
            ? (null, $"The settings of '{reference}' can't be read: mend them first (check {parts[^1]}). {stack} is checked without its platform.")
            : (platform, null);
    }

    static string? Value(StackConfig stack, string key) => stack.Values.GetValueOrDefault($"{stack.Project}:{key}");
}
