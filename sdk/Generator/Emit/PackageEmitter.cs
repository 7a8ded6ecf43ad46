namespace Pulumi.Generator.Emit;

/// <summary>What the other types of a package share: the attribute that ties a class to its token, and the version and environment.</summary>
static class PackageEmitter
{
    public static void Emit(CodeWriter code, string package, string version) => code.Write($$"""
        [global::System.AttributeUsage(global::System.AttributeTargets.Class)]
        internal sealed class {{package}}ResourceTypeAttribute : global::Pulumi.ResourceTypeAttribute
        {
            public {{package}}ResourceTypeAttribute(string type) : base(type, Utilities.Version) { }
        }
        internal static class Utilities
        {
            public const string Version = {{CSharp.Literal(version)}};

            public static global::Pulumi.InvokeOptions WithVersion(global::Pulumi.InvokeOptions? options) => new global::Pulumi.InvokeOptions
            {
                Parent = options?.Parent,
                Provider = options?.Provider,
                Version = options?.Version ?? Version,
                PluginDownloadURL = options?.PluginDownloadURL,
            };

            public static global::Pulumi.InvokeOutputOptions WithVersion(global::Pulumi.InvokeOutputOptions? options) => new global::Pulumi.InvokeOutputOptions
            {
                Parent = options?.Parent,
                Provider = options?.Provider,
                Version = options?.Version ?? Version,
                PluginDownloadURL = options?.PluginDownloadURL,
                DependsOn = options?.DependsOn ?? new global::Pulumi.InputList<global::Pulumi.Resource>(),
            };

            public static string? GetEnv(params string[] names)
            {
                foreach (var name in names)
                {
                    var value = global::System.Environment.GetEnvironmentVariable(name);
                    if (!string.IsNullOrEmpty(value)) return value;
                }
                return null;
            }

            public static bool? GetEnvBoolean(params string[] names) => GetEnv(names) switch
            {
                "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
                "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
                _ => null,
            };

            public static int? GetEnvInt32(params string[] names) => int.TryParse(GetEnv(names), out var value) ? value : null;

            public static double? GetEnvDouble(params string[] names) =>
                double.TryParse(GetEnv(names), global::System.Globalization.NumberStyles.Float, global::System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;
        }
        """);
}
