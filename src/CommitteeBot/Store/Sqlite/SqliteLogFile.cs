using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// Tells whether an open connection's log is the one that its path leads to. The next connection to open makes an empty
/// log in the place of one that was deleted, so that it being there proves nothing: what the older connections commit
/// goes into a file that nobody can find any more.
/// </summary>
internal static class SqliteLogFile
{
    /// <summary>https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html</summary>
    private const int JournalPointerOperation = 28;

    /// <summary>
    /// The header of a log holds two numbers drawn by chance each time that it begins anew
    /// (https://sqlite.org/fileformat2.html#walformat).
    /// </summary>
    private const int HeaderLength = 32;

    /// <summary>
    /// What a header begins with. A connection that opened an empty log writes behind the place where the others'
    /// commits would end, and never writes the header.
    /// </summary>
    private static readonly byte[] Magic = [0x37, 0x7F, 0x06];

    /// <summary>Where <c>sqlite3_io_methods</c> keeps <c>xRead</c>: behind the version and <c>xClose</c>.</summary>
    private static readonly int ReadAt = 2 * IntPtr.Size;

    /// <summary>Another process may begin the log anew between the two looks.</summary>
    private const int Looks = 3;

    private delegate int Read(IntPtr file, byte[] buffer, int count, long offset);

    /// <summary>Ask when the connection has read or written; false without a log, or where nothing is in it.</summary>
    /// <param name="isCommitted">
    /// Something was written just now: a log that a lost machine left without a beginning has one by that.
    /// </param>
    public static bool HasMoved(SqliteConnection connection, bool isCommitted = false)
    {
        var file = IntPtr.Zero;
        if (string.IsNullOrEmpty(connection.DataSource)
            || sqlite3_file_control(connection.Handle!.DangerousGetHandle(), "main", JournalPointerOperation,
                ref file) != 0
            || file == IntPtr.Zero || Marshal.ReadIntPtr(file) is var methods && methods == IntPtr.Zero)
            return false;
        var read = Marshal.GetDelegateForFunctionPointer<Read>(Marshal.ReadIntPtr(methods, ReadAt));
        for (var look = 0; look < Looks; look++)
        {
            var open = new byte[HeaderLength];
            if (read(file, open, HeaderLength, 0) != 0)
                return false;
            if (HeaderAt(connection.DataSource + "-wal") is { } there && open.AsSpan().SequenceEqual(there))
                return isCommitted && !open.AsSpan().StartsWith(Magic);
        }

        return true;
    }

    /// <returns>Null where there is no log, or where it has nothing in it.</returns>
    private static byte[]? HeaderAt(string path)
    {
        try
        {
            using var log = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
            var header = new byte[HeaderLength];
            return RandomAccess.Read(log, header, 0) == HeaderLength ? header : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    [DllImport("e_sqlite3", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int sqlite3_file_control(IntPtr database, [MarshalAs(UnmanagedType.LPStr)] string name,
        int operation, ref IntPtr result);
}
