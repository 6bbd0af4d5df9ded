using System.Diagnostics;
using CommitteeBot.Minutes.Readers.Tools;

namespace CommitteeBot.Tests.Minutes.Readers;

/// <summary>
/// Prints text as other formats with programs of the system. A test that needs one which is not there is skipped and
/// says so.
/// </summary>
internal static class Rendering
{
    public static void Needs(string program, string package) =>
        Assert.SkipWhen(Tool.FindPath(program) is null, $"The program {program} is not installed (package {package}).");

    public static async Task<byte[]> WithPandocAsync(string markdown, string format)
    {
        Needs("pandoc", "pandoc");
        return await InFolderAsync("minutes.md", markdown, $"minutes.{format}", "pandoc",
            [
                "-s",
                "--metadata",
                "title= ",
                "-f",
                "markdown-smart+hard_line_breaks-yaml_metadata_block",
                "minutes.md",
                "-o",
                $"minutes.{format}",
            ]);
    }

    public static async Task<byte[]> PrintedAsync(string html)
    {
        Needs("chromium", "chromium");
        return await InFolderAsync("minutes.html", html, "minutes.pdf", "chromium",
            [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=profile",
                "--print-to-pdf=minutes.pdf",
                "minutes.html",
            ]);
    }

    public static async Task<byte[]> AsPictureAsync(byte[] pdf)
    {
        Needs("pdftoppm", "poppler-utils");
        Needs("tesseract", "tesseract-ocr");
        var drawn = await ChildProcess.RunAsync(
            Tool.PdfToImage, ["-r", "200", "-png", "-singlefile", "-"], pdf, ToolLimits.Page, CancellationToken.None);
        return drawn.Output.ToArray();
    }

    private static async Task<byte[]> InFolderAsync(
        string input, string content, string output, string program, string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("committeebot-render-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, input), content);
            var start = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            var said = Task.WhenAll(
                process.StandardError.ReadToEndAsync(limit.Token), process.StandardOutput.ReadToEndAsync(limit.Token));
            try
            {
                await process.WaitForExitAsync(limit.Token);
                await said;
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }

            return await File.ReadAllBytesAsync(Path.Combine(folder.FullName, output));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
