using System.Runtime.InteropServices;

namespace MlPlatform.Preview.Commands;

/// <summary>Ctrl-C as a cancellation: the first one ends the command in order, a second one the process.</summary>
sealed class Interrupt : IDisposable
{
    readonly CancellationTokenSource source = new();
    readonly PosixSignalRegistration[] registrations;

    public Interrupt() => registrations = [Register(PosixSignal.SIGINT), Register(PosixSignal.SIGTERM)];

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        source.Dispose();
    }

    PosixSignalRegistration Register(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        if (source.IsCancellationRequested)
            return;
        context.Cancel = true;
        source.Cancel();
    });
}
