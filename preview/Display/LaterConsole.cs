using Spectre.Console;
using Spectre.Console.Rendering;

namespace MlPlatform.Preview.Display;

/// <summary>
/// A console that is made when something is first written to it. The command line wants one for its help, and to make one takes longer than
/// to read the arguments.
/// </summary>
sealed class LaterConsole(Func<IAnsiConsole> make) : IAnsiConsole
{
    readonly Lazy<IAnsiConsole> console = new(make);

    public Profile Profile => console.Value.Profile;

    public IAnsiConsoleCursor Cursor => console.Value.Cursor;

    public IAnsiConsoleInput Input => console.Value.Input;

    public IExclusivityMode ExclusivityMode => console.Value.ExclusivityMode;

    public RenderPipeline Pipeline => console.Value.Pipeline;

    public void Clear(bool home) => console.Value.Clear(home);

    public void Write(IRenderable renderable) => console.Value.Write(renderable);

    public void WriteAnsi(Action<AnsiWriter> action) => console.Value.WriteAnsi(action);
}
