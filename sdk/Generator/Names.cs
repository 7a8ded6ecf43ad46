using Pulumi.Generator.Schema;

namespace Pulumi.Generator;

/// <summary>The official C# names of a package: namespaces, types and members.</summary>
sealed class Names(ProviderSchema schema)
{
    bool IsKubernetes => schema.Style == PackageStyle.Kubernetes;

    /// <summary>The namespace of the package and of its provider.</summary>
    public string Root { get; } = $"Pulumi.{Words(schema.Package)}";

    /// <summary>The package's own word, which its attribute starts with.</summary>
    public string Package => Words(schema.Package);

    /// <summary>Where a module's resources and enums are.</summary>
    public string Module(TypeId id) => Join(Root, ModuleWords(id));

    /// <summary>Where a module's nested input types are.</summary>
    public string Inputs(TypeId id) => IsKubernetes ? Join($"{Root}.Types.Inputs", ModuleWords(id)) : $"{Module(id)}.Inputs";

    /// <summary>Where a module's nested output types are.</summary>
    public string Outputs(TypeId id) => IsKubernetes ? Join($"{Root}.Types.Outputs", ModuleWords(id)) : $"{Module(id)}.Outputs";

    /// <summary>Where the args of a module's resources are.</summary>
    public string Args(TypeId id) => IsKubernetes ? Inputs(id) : Module(id);

    public string InputType(TypeId id) => $"global::{Inputs(id)}.{ArgsClass(id)}";

    public string OutputType(TypeId id) => $"global::{Outputs(id)}.{Class(id)}";

    public string EnumType(TypeId id) => $"global::{Module(id)}.{Class(id)}";

    public string ArgsType(TypeId id) => $"global::{Args(id)}.{ArgsClass(id)}";

    public static string Class(TypeId id) => CSharp.UpperFirst(id.Name);

    public static string ArgsClass(TypeId id) => Class(id) + "Args";

    public static string Member(Property property) => property.CSharp ?? CSharp.UpperFirst(CSharp.Bare(property.Wire));

    string ModuleWords(TypeId id) => schema.Modules.TryGetValue(id.Module, out var words)
        ? words
        : string.Join(".", id.Module.Split('/').Where(part => part.Length > 0).Select(Words));

    static string Words(string name) => string.Concat(name.Split('-').Select(CSharp.UpperFirst));

    static string Join(string space, string module) => module.Length == 0 ? space : $"{space}.{module}";
}
