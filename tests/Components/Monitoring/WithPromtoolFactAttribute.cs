namespace MlPlatform.Components.Tests.Monitoring;

/// <summary>A test that needs promtool; without it the test is skipped, and says so.</summary>
sealed class WithPromtoolFactAttribute : FactAttribute
{
    public WithPromtoolFactAttribute()
    {
        if (Promtool.Path is null)
            Skip = "promtool isn't installed: apt-get install prometheus";
    }
}
