using System.Text;

namespace MlPlatform.Preview.Running;

/// <summary>
/// Catches what one program writes to the console. The console is the whole process's, so its writers are replaced once by ones that send
/// each text to the program in whose flow it was written, and to where it went before where there is none.
/// </summary>
sealed class ProgramConsole
{
    static readonly AsyncLocal<ProgramConsole?> Current = new();
    static readonly Lock Gate = new();
    static TextWriter? routedOut;
    static TextWriter? routedError;

    readonly StringBuilder text = new();

    /// <summary>What was written until now, to both streams in order.</summary>
    public string Text
    {
        get
        {
            lock (text)
                return text.ToString();
        }
    }

    /// <summary>Catches what is written from here on, in this flow and all that start from it.</summary>
    public void Enter()
    {
        Route();
        Current.Value = this;
    }

    static void Route()
    {
        lock (Gate)
        {
            // Someone else may have put another writer in our place since: what goes past us is then routed anew.
            if (!ReferenceEquals(Console.Out, routedOut))
            {
                Console.SetOut(new Router(Console.Out));
                routedOut = Console.Out;
            }

            if (!ReferenceEquals(Console.Error, routedError))
            {
                Console.SetError(new Router(Console.Error));
                routedError = Console.Error;
            }
        }
    }

    sealed class Router(TextWriter before) : TextWriter
    {
        public override Encoding Encoding => before.Encoding;

        public override void Write(char value)
        {
            if (Current.Value is not { } program)
            {
                before.Write(value);
                return;
            }

            lock (program.text)
                program.text.Append(value);
        }

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (Current.Value is not { } program)
            {
                before.Write(buffer);
                return;
            }

            lock (program.text)
                program.text.Append(buffer);
        }

        public override void Write(string? value) => Write(value.AsSpan());

        public override void WriteLine(string? value)
        {
            if (Current.Value is not { } program)
            {
                before.WriteLine(value);
                return;
            }

            lock (program.text)
                program.text.Append(value).Append('\n');
        }

        public override void WriteLine() => WriteLine("");

        public override void Flush() => before.Flush();
    }
}
