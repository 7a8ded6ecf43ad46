using System.Text;
using MlPlatform.Preview.Rendering;

namespace MlPlatform.Preview.Tests.Rendering;

public sealed class OutputFolderTests : IDisposable
{
    readonly TempFolder folder = new();

    string Out => folder["out"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_are_written_to_a_folder_that_is_made()
    {
        OutputFolder.Write(Out, [File("a/b.yaml", "b"), File("c.yaml", "c")]);

        Assert.Equal(["out/.mlplatform-rendered", "out/a/b.yaml", "out/c.yaml"], folder.Files);
        Assert.Equal("b", System.IO.File.ReadAllText(folder["out/a/b.yaml"]));
        Assert.Equal("# Written by `render`, which also removes these files. One path a line.\na/b.yaml\nc.yaml\n", System.IO.File.ReadAllText(folder["out/.mlplatform-rendered"]));
    }

    [Fact]
    public void A_second_run_takes_away_what_is_gone_and_leaves_what_others_added()
    {
        OutputFolder.Write(Out, [File("a/b.yaml", "b"), File("c.yaml", "c")]);
        folder.Write("out/README.md", "mine");

        OutputFolder.Write(Out, [File("c.yaml", "changed"), File("d/e.yaml", "e")]);

        Assert.Equal(["out/.mlplatform-rendered", "out/README.md", "out/c.yaml", "out/d/e.yaml"], folder.Files);
        Assert.Equal("changed", System.IO.File.ReadAllText(folder["out/c.yaml"]));
    }

    [Fact]
    public void An_empty_folder_will_do()
    {
        Directory.CreateDirectory(Out);

        OutputFolder.Write(Out, [File("c.yaml", "c")]);

        Assert.Equal(["out/.mlplatform-rendered", "out/c.yaml"], folder.Files);
    }

    [Fact]
    public void A_folder_of_other_things_is_refused_and_left_alone()
    {
        folder.Write("out/mine.txt", "mine");

        var error = Assert.Throws<RenderException>(() => OutputFolder.Write(Out, [File("c.yaml", "c")]));

        Assert.Equal($"'{Out}' is not empty and was not made by render. Name another folder, or empty it first.", error.Message);
        Assert.Equal(["out/mine.txt"], folder.Files);
    }

    [Fact]
    public void A_file_of_someone_else_is_never_overwritten()
    {
        OutputFolder.Write(Out, [File("c.yaml", "c")]);
        folder.Write("out/d.yaml", "mine");

        var error = Assert.Throws<RenderException>(() => OutputFolder.Write(Out, [File("c.yaml", "new"), File("d.yaml", "d")]));

        Assert.Equal($"'{Out}' holds d.yaml, which render did not write and would overwrite. Move it away, or name another folder.", error.Message);
        Assert.Equal("c", System.IO.File.ReadAllText(folder["out/c.yaml"]));
        Assert.Equal("mine", System.IO.File.ReadAllText(folder["out/d.yaml"]));
    }

    [Fact]
    public void A_list_that_names_files_outside_takes_none_of_them_away()
    {
        OutputFolder.Write(Out, [File("c.yaml", "c")]);
        folder.Write("precious.txt", "mine");
        System.IO.File.AppendAllText(folder["out/.mlplatform-rendered"], $"../precious.txt\n{folder["precious.txt"]}\n");

        OutputFolder.Write(Out, [File("d.yaml", "d")]);

        Assert.Equal(["out/.mlplatform-rendered", "out/d.yaml", "precious.txt"], folder.Files);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        folder.Write("out", "mine");

        Assert.Equal($"'{Out}' is a file. Name a folder.", Assert.Throws<RenderException>(() => OutputFolder.Write(Out, [])).Message);
    }

    [Fact]
    public void Where_writing_fails_the_folder_is_as_it_was()
    {
        OutputFolder.Write(Out, [File("c.yaml", "c")]);

        // A file and a folder of one name can't both be.
        Assert.Throws<RenderException>(() => OutputFolder.Write(Out, [File("c.yaml", "new"), File("d", "d"), File("d/e.yaml", "e")]));

        Assert.Equal(["out/.mlplatform-rendered", "out/c.yaml"], folder.Files);
        Assert.Equal("c", System.IO.File.ReadAllText(folder["out/c.yaml"]));
    }

    static RenderedFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
