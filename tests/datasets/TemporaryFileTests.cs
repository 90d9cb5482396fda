using System.Text;

namespace EconomyPipeline.Datasets.Tests;

public sealed class TemporaryFileTests
{
    [Fact]
    public void File_can_be_written_and_read_and_leaves_nothing_behind()
    {
        string name;
        using (var file = TemporaryFile.Create())
        {
            name = file.Name;
            file.Write(Encoding.UTF8.GetBytes("kept"));
            file.Position = 0;
            using var reader = new StreamReader(file, leaveOpen: true);
            Assert.Equal("kept", reader.ReadToEnd());

            // Windows keeps the name until the last handle is closed, also by a kill; elsewhere nobody else would remove it.
            Assert.Equal(OperatingSystem.IsWindows(), File.Exists(name));
        }

        Assert.False(File.Exists(name));
    }
}
