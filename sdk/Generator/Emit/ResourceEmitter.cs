using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Resource classes and the provider.</summary>
sealed class ResourceEmitter(Names names, CSharpTypes types, ProviderSchema schema)
{
    const string Options = "global::Pulumi.CustomResourceOptions?";

    bool IsKubernetes => schema.Style == PackageStyle.Kubernetes;

    public void Resource(CodeWriter code, ResourceSchema resource)
    {
        var name = Names.Class(resource.Id);
        var args = names.ArgsType(resource.Id);
        var token = CSharp.Literal(resource.Token);
        var constants = resource.Inputs.Where(input => input.Constant is not null).ToList();
        var optional = IsKubernetes || !resource.Inputs.Any(input => input.Required);

        code.Write($"[{TypeAttribute}({token})]");
        code.Block($"public partial class {name} : {(IsKubernetes ? $"global::{names.Root}.KubernetesResource" : "global::Pulumi.CustomResource")}", () =>
        {
            foreach (var output in resource.Outputs) Output(code, output);

            code.Write($$"""
                public {{name}}(string name, {{args}}{{(optional ? "? args = null" : " args")}}, {{Options}} options = null)
                    : base({{token}}, name, {{(constants.Count > 0 ? "MakeArgs(args)" : $"args ?? new {args}()")}}, MakeResourceOptions(options, ""))
                {
                }
                """);
            if (constants.Count > 0) MakeArgs(code, args, constants);
            if (IsKubernetes) Get(code, name, token);
            MakeResourceOptions(code, resource.Aliases, resource.SecretOutputs);
        });
    }

    public void Provider(CodeWriter code)
    {
        code.Write($"[{TypeAttribute}({CSharp.Literal($"pulumi:providers:{schema.Package}")})]");
        code.Block("public partial class Provider : global::Pulumi.ProviderResource", () =>
        {
            code.Write($$"""
                public Provider(string name, ProviderArgs? args = null, {{Options}} options = null)
                    : base({{CSharp.Literal(schema.Package)}}, name, args ?? new ProviderArgs(), MakeResourceOptions(options, ""))
                {
                }
                """);
            MakeResourceOptions(code, [], schema.ProviderSecretOutputs);
        });
    }

    void Output(CodeWriter code, Property output) => code.Write($$"""
        [global::Pulumi.Output({{CSharp.Literal(output.Wire)}})]
        public global::Pulumi.Output<{{types.Output(output)}}> {{Names.Member(output)}} { get; private set; } = null!;
        """);

    string TypeAttribute => $"global::{names.Root}.{names.Package}ResourceType";

    static void MakeArgs(CodeWriter code, string args, List<Property> constants) =>
        code.Block($"private static {args} MakeArgs({args}? args)", () =>
        {
            code.Write($"args ??= new {args}();");
            foreach (var input in constants) code.Write($"args.{Names.Member(input)} = {input.Constant};");
            code.Write("return args;");
        });

    static void Get(CodeWriter code, string name, string token) => code.Write($$"""
        private {{name}}(string name, global::Pulumi.Input<string> id, {{Options}} options = null)
            : base({{token}}, name, null, MakeResourceOptions(options, id))
        {
        }
        public static {{name}} Get(string name, global::Pulumi.Input<string> id, {{Options}} options = null) => new {{name}}(name, id, options);
        """);

    void MakeResourceOptions(CodeWriter code, IReadOnlyList<string> aliases, IReadOnlyList<string> secrets) =>
        code.Block($"private static global::Pulumi.CustomResourceOptions MakeResourceOptions({Options} options, global::Pulumi.Input<string>? id)", () =>
        {
            code.Block("var defaults = new global::Pulumi.CustomResourceOptions", () =>
            {
                code.Write($"Version = global::{names.Root}.Utilities.Version,");
                List("Aliases", aliases.Select(alias => $"new global::Pulumi.Alias {{ Type = {CSharp.Literal(alias)} }}"));
                List("AdditionalSecretOutputs", secrets.Select(CSharp.Literal));
            }, close: "};");
            code.Write("""
                var merged = global::Pulumi.CustomResourceOptions.Merge(defaults, options);
                merged.Id = id ?? merged.Id;
                return merged;
                """);

            void List(string option, IEnumerable<string> items)
            {
                if (items.Any()) code.Write($"{option} = {{ {string.Join(", ", items)} }},");
            }
        });
}
