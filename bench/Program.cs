using MlPlatform.Bench;

// bench N [N...]     W(N) in a process of its own each, three times; prints a table of medians
// bench rules M P    all rules over a platform of M models and P pools; prints milliseconds
// bench one N        W(N) in this process; prints seconds to plan, to render, of CPU, and the peak in MiB
switch (args)
{
    case ["one", var text] when int.TryParse(text, out var services):
        return await OneRun.RunAsync(services);
    case ["rules", var m, var p] when int.TryParse(m, out var models) && int.TryParse(p, out var pools):
        return RulesRun.Run(models, pools);
    case [_, ..] when args.All(arg => int.TryParse(arg, out _)):
        Table.Print(args.Select(int.Parse));
        return 0;
    default:
        Console.Error.WriteLine("usage: bench N [N...] | rules MODELS POOLS, for example: bench 10 100 1000");
        return 1;
}
