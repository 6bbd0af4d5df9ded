using Microsoft.Data.Sqlite;

namespace CommitteeBot.Store;

/// <summary>Which database, and where. Settings <c>Store:Provider</c> and <c>Store:ConnectionString</c>.</summary>
internal sealed record StoreSettings(StoreProvider Provider, string ConnectionString)
{
    public const string ProviderKey = "Store:Provider";
    public const string ConnectionStringKey = "Store:ConnectionString";
    private const string DefaultConnectionString = "Data Source=data/committeebot.db";

    public static StoreSettings Read(IConfiguration configuration) => new(
        Enum.Parse<StoreProvider>(configuration[ProviderKey] ?? nameof(StoreProvider.Sqlite), ignoreCase: true),
        Rooted(configuration[ConnectionStringKey] ?? DefaultConnectionString));

    /// <summary>What is wrong, a sentence for each fault, with the key and the values allowed.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        if (configuration[ProviderKey] is { } provider && (!Enum.TryParse<StoreProvider>(provider, ignoreCase: true, out var known) || !Enum.IsDefined(known)))
            yield return $"{ProviderKey} is '{provider}'; allowed: {string.Join(", ", Enum.GetNames<StoreProvider>())}.";

        var connection = configuration[ConnectionStringKey] ?? DefaultConnectionString;
        if (!IsConnectionString(connection))
            yield return $"{ConnectionStringKey} is not a SQLite connection string; allowed: 'Data Source=<file>' with the options of Microsoft.Data.Sqlite.";
    }

    /// <summary>The file of the database; null for one in memory.</summary>
    public string? File => new SqliteConnectionStringBuilder(ConnectionString).DataSource is { Length: > 0 } source && !source.StartsWith(':') ? source : null;

    private static bool IsConnectionString(string text)
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

    private static string Rooted(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (!builder.DataSource.StartsWith(':') && !Path.IsPathRooted(builder.DataSource))
            builder.DataSource = Path.Combine(HomeFolder(), builder.DataSource);
        return builder.ConnectionString;
    }

    /// <summary>
    /// Where relative paths start: the repository when the program runs from its sources, else the folder of the program.
    /// SQLite itself would follow the working folder, and two shells would see two stores.
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

internal enum StoreProvider
{
    Sqlite,
}
