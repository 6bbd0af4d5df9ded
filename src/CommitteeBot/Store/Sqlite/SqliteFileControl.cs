using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Store.Sqlite;

/// <summary>What SQLite knows of the file behind an open connection.</summary>
internal static class SqliteFileControl
{
    /// <summary>https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html</summary>
    private const int HasMovedOperation = 20;

    /// <summary>
    /// True where the path no longer leads to the file that is open: it was deleted, renamed or replaced. SQLite would
    /// go on writing into a file that
    /// nobody can find any more. Windows doesn't let an open file go, and says nothing here.
    /// </summary>
    public static bool HasMoved(SqliteConnection connection)
    {
        var moved = 0;
        return sqlite3_file_control(connection.Handle!.DangerousGetHandle(), "main", HasMovedOperation, ref moved) == 0
            && moved != 0;
    }

    [DllImport("e_sqlite3", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int sqlite3_file_control(IntPtr database, [MarshalAs(UnmanagedType.LPStr)] string name,
        int operation, ref int result);
}
