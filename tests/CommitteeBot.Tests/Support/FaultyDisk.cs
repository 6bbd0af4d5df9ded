using System.Diagnostics;
using System.IO.MemoryMappedFiles;

namespace CommitteeBot.Tests.Support;

/// <summary>
/// A disk that fails when a test says so: a small library, loaded into the bot's process before the C library, that
/// counts the writes, syncs and truncations of the store's files and makes some of them fail.
/// </summary>
internal sealed class FaultyDisk : IDisposable
{
    private static readonly Lazy<string?> Library = new(Compile);

    private readonly string controlFile = Path.Combine(Path.GetTempPath(), $"faulty-disk-{Guid.NewGuid():N}");
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor control;

    /// <param name="files">The files whose paths begin so.</param>
    public FaultyDisk(string files)
    {
        file = MemoryMappedFile.CreateFromFile(controlFile, FileMode.Create, null, 24);
        control = file.CreateViewAccessor();
        Environment = new()
        {
            ["LD_PRELOAD"] = Library.Value!,
            ["FAULT_FILES"] = files,
            ["FAULT_CONTROL"] = controlFile,
        };
    }

    /// <summary>False where there is no compiler.</summary>
    public static bool IsAvailable => Library.Value is not null;

    public Dictionary<string, string> Environment { get; }

    /// <summary>How many calls there have been so far.</summary>
    public long Calls => control.ReadInt64(0);

    /// <summary>Makes the n-th call from now fail, and as many more as are said.</summary>
    public void FailAt(long call, long count)
    {
        control.Write(16, count);
        control.Write(8, Calls + call);
    }

    public void Fill() => FailAt(1, long.MaxValue / 2);

    public void Mend() => control.Write(8, 0L);

    public void Dispose()
    {
        control.Dispose();
        file.Dispose();
        File.Delete(controlFile);
    }

    private static string? Compile()
    {
        var library = Path.Combine(AppContext.BaseDirectory, "FaultyDisk.so");
        try
        {
            using var compiler = Process.Start(new ProcessStartInfo("gcc",
                [
                    "-shared",
                    "-fPIC",
                    "-O1",
                    "-o",
                    library,
                    Path.Combine(AppContext.BaseDirectory, "Support", "FaultyDisk.c"),
                    "-ldl",
                ]))!;
            compiler.WaitForExit();
            return compiler.ExitCode == 0 ? library : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
