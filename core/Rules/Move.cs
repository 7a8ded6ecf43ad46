namespace MlPlatform.Core.Rules;

/// <summary>A record that is looked at in one place and stands in another: what is found there is told where its author wrote it.</summary>
/// <param name="From">Where it is looked at.</param>
/// <param name="To">Where it stands.</param>
/// <param name="Name">Where its name stands.</param>
sealed record Move(SpecPath From, SpecPath To, SpecPath Name);
