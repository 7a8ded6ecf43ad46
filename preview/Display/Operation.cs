using MlPlatform.Preview.Plans;

namespace MlPlatform.Preview.Display;

/// <summary>What a deployment into nothing would do with a resource, with Pulumi's own word and sign for it.</summary>
sealed record Operation(string Verb, char Symbol, Ink Ink)
{
    static readonly Operation Create = new("create", '+', Ink.Create);
    static readonly Operation Import = new("import", '=', Ink.Create);
    static readonly Operation Read = new("read", '>', Ink.Read);

    public static Operation Of(PlanResource resource) =>
        resource.Read ? Read : resource.ImportId is not null ? Import : Create;
}
