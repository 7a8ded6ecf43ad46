namespace Sdk.Tests.Generator;

/// <summary>An environment variable, for as long as a test runs.</summary>
static class Variable
{
    public static async Task With(string name, string? value, Func<Task> test)
    {
        var before = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
        try
        {
            await test();
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, before);
        }
    }
}
