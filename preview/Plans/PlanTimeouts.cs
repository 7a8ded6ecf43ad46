namespace MlPlatform.Preview.Plans;

/// <summary>How long the provider may take; the provider's own limit where one is <c>null</c>.</summary>
/// <param name="Create">For creating the resource.</param>
/// <param name="Update">For updating it in place.</param>
/// <param name="Delete">For deleting it.</param>
public sealed record PlanTimeouts(TimeSpan? Create = null, TimeSpan? Update = null, TimeSpan? Delete = null);
