using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Functions of a provider, in the form that takes outputs and waits for them.</summary>
sealed class FunctionEmitter(Names names, InputEmitter inputs, OutputEmitter outputs)
{
    public void Emit(CodeWriter code, FunctionSchema function)
    {
        var name = Names.Class(function.Id);
        var (args, result) = ($"{name}InvokeArgs", $"{name}Result");
        var optional = !function.Inputs.Any(input => input.Required);
        code.Block($"public static class {name}", () =>
        {
            foreach (var options in new[] { "InvokeOptions? options = null", "InvokeOutputOptions options" })
                code.Write($$"""
                    public static global::Pulumi.Output<{{result}}> Invoke({{args}}{{(optional && options.Contains('?') ? "? args = null" : " args")}}, global::Pulumi.{{options}}) =>
                        global::Pulumi.Deployment.Instance.Invoke<{{result}}>({{CSharp.Literal(function.Token)}}, args ?? new {{args}}(), global::{{names.Root}}.Utilities.WithVersion(options));
                    """);
        });
        inputs.Emit(code, args, function.Inputs, kindOf: "InvokeArgs");
        outputs.Emit(code, result, function.Outputs);
    }
}
