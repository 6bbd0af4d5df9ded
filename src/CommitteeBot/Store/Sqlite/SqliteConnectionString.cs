using Microsoft.Data.Sqlite;

namespace CommitteeBot.Store.Sqlite;

/// <summary>Reads the connection string of a SQLite store.</summary>
internal static class SqliteConnectionString
{
    /// <summary>The file of the database; null for one in memory.</summary>
    public static string? File(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString).DataSource is { Length: > 0 } source
            && !source.StartsWith(':') ? source : null;

    public static bool IsUsable(string text)
    {
        try
        {
            return new SqliteConnectionStringBuilder(text).DataSource.Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The same address with a full path, and with foreign keys on.</summary>
    public static string Rooted(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (!builder.DataSource.StartsWith(':') && !Path.IsPathRooted(builder.DataSource))
            builder.DataSource = Path.Combine(HomeFolder(), builder.DataSource);
        return builder.ConnectionString;
    }

    /// <summary>
    /// Where relative paths start: the repository when the program runs from its sources, else the folder of the
    /// program. SQLite itself would follow the working folder, and two shells would see two stores.
    /// </summary>
    private static string HomeFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "CommitteeBot.sln")))
                return folder.FullName;
        }

        return AppContext.BaseDirectory;
    }
}
