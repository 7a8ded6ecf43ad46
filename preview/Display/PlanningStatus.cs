using Spectre.Console;

namespace MlPlatform.Preview.Display;

/// <summary>Shows on a terminal that a stack is being planned and how far it is.</summary>
static class PlanningStatus
{
    public static Task<T> ShowAsync<T>(IAnsiConsole terminal, string stack, Func<IProgress<int>, Task<T>> plan) =>
        terminal.Status().StartAsync($"Planning {Markup.Escape(stack)}", status => plan(new Counter(status, Markup.Escape(stack))));

    sealed class Counter(StatusContext status, string stack) : IProgress<int>
    {
        // A terminal shows a dozen states a second, not each resource.
        const int Step = 25;

        public void Report(int value)
        {
            if (value % Step == 0)
                status.Status = $"Planning {stack}: {value} resources";
        }
    }
}
