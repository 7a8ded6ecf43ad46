using MlPlatform.Preview.Projects;

namespace MlPlatform.Preview.Tests.Projects;

public sealed class ProjectTests : IDisposable
{
    readonly TempFolder folder = new();

    public ProjectTests() => folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\nmain: stacks\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_project_is_found_from_a_folder_below()
    {
        folder.Write("a/b/c.txt", "");

        var project = Project.Find(folder["a/b"]);

        Assert.Equal(("shop", folder.Path), (project.Name, project.Directory));
    }

    [Fact]
    public void Without_a_project_the_error_says_what_to_do()
    {
        using var other = new TempFolder();

        Assert.Equal(
            "There is no Pulumi.yaml here or in a folder above. Start in the project's folder, or name it with --cwd.",
            Assert.Throws<ProjectException>(() => Project.Find(other.Path)).Message);
        Assert.Equal("There is no folder 'no/such'. Name the project's folder.", Assert.Throws<ProjectException>(() => Project.Find("no/such")).Message);
    }

    [Fact]
    public void Stacks_are_those_that_have_a_file()
    {
        folder.Write("Pulumi.prod.yaml", "");
        folder.Write("Pulumi.dev.yaml", "");
        folder.Write("Pulumi.dev.yaml.bak", "");
        folder.Write("Pulumi..yaml", "");
        folder.Write("notes.yaml", "");

        Assert.Equal(["dev", "prod"], Project.Find(folder.Path).Stacks);
    }

    [Fact]
    public void Stack_files_may_stand_in_a_folder_of_their_own()
    {
        folder.Write("Pulumi.yaml", "name: shop\nruntime: { name: dotnet }\nstackConfigDir: config\n");
        folder.Write("config/Pulumi.dev.yaml", "config:\n  size: 3\n");

        Assert.Equal("3", Project.Find(folder.Path).Load("dev").Values["shop:size"]);
    }

    [Theory]
    [InlineData("dve", "There is no stack 'dve': Pulumi.dve.yaml is not there. Stacks: dev, prod. Did you mean 'dev'?")]
    [InlineData("staging", "There is no stack 'staging': Pulumi.staging.yaml is not there. Stacks: dev, prod.")]
    [InlineData("me/shop/dve", "There is no stack 'dve': Pulumi.dve.yaml is not there. Stacks: dev, prod. Did you mean 'dev'?")]
    [InlineData("me/other/dev", "Stack 'me/other/dev' belongs to project 'other', and this is 'shop'.")]
    [InlineData("..", "'..' is no stack name; it has letters, digits, '-', '_' and '.', at most 100 of them. Stacks: dev, prod.")]
    [InlineData("", "'' is no stack name; it has letters, digits, '-', '_' and '.', at most 100 of them. Stacks: dev, prod.")]
    public void A_stack_that_is_not_there_lists_those_that_are(string name, string message)
    {
        folder.Write("Pulumi.dev.yaml", "");
        folder.Write("Pulumi.prod.yaml", "");

        Assert.Equal(message, Assert.Throws<ProjectException>(() => Project.Find(folder.Path).Load(name)).Message);
        Assert.Null(Project.Find(folder.Path).TryLoad(name));
    }

    [Fact]
    public void A_project_without_stacks_says_how_to_make_one() =>
        Assert.Equal(
            "There is no stack 'dev': Pulumi.dev.yaml is not there. This project has no stack yet; make one with a file Pulumi.<stack>.yaml beside Pulumi.yaml.",
            Assert.Throws<ProjectException>(() => Project.Find(folder.Path).Load("dev")).Message);

    [Fact]
    public void A_stack_has_its_values_and_the_projects_where_it_sets_none()
    {
        folder.Write("Pulumi.yaml",
            """
            name: shop
            runtime: dotnet
            config:
              size: 1
              colour: { default: red, type: string }
              declared: { type: string }
              aws:region: { value: eu-west-1 }
              token: { secure: abc }
              password: { default: { secure: abc } }
            """);
        folder.Write("Pulumi.dev.yaml", "config:\n  shop:size: 3\n  password: mine\n");

        var stack = Project.Find(folder.Path).Load("org/shop/dev");

        Assert.Equal(("shop", "dev", "org", folder.Path), (stack.Project, stack.Stack, stack.Organization, stack.RootDirectory));
        Assert.Equal(
            ["aws:region=eu-west-1", "shop:colour=red", "shop:password=mine", "shop:size=3"],
            stack.Values.Where(entry => entry.Key != "shop:token").Select(entry => $"{entry.Key}={entry.Value}"));
        Assert.Empty(stack.Remarks);
    }

    [Theory]
    [InlineData("", "Pulumi.yaml: it must be a mapping with the keys 'name' and 'runtime'.")]
    [InlineData("- a\n", "Pulumi.yaml: it must be a mapping with the keys 'name' and 'runtime'.")]
    [InlineData("runtime: dotnet\n", "Pulumi.yaml:1:1: name: '' is no project name; it has letters, digits, '-', '_' and '.', at most 100 of them. Set one, for example 'name: mlplatform'.")]
    [InlineData("name: a b\nruntime: dotnet\n", "Pulumi.yaml:1:7: name: 'a b' is no project name; it has letters, digits, '-', '_' and '.', at most 100 of them. Set one, for example 'name: mlplatform'.")]
    [InlineData("name: shop\n", "Pulumi.yaml:1:1: runtime: it is missing. Add 'runtime: dotnet'.")]
    [InlineData("name: shop\nname: shop\nruntime: [\n", "Pulumi.yaml:4:1: not YAML: while parsing a node, did not find expected node content.")]
    public void A_project_file_that_can_not_be_read_says_where_and_why(string text, string message)
    {
        folder.Write("Pulumi.yaml", text);

        Assert.Equal(message, Assert.Throws<ProjectException>(() => Project.Find(folder.Path)).Message.Split('\n')[^1]);
    }
}
