global using System.Collections.Immutable;
global using Pulumi;
global using Pulumi.Testing;
global using Pulumi.Utilities;
