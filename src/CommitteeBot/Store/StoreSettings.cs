using CommitteeBot.Store.Sqlite;

namespace CommitteeBot.Store;

/// <summary>The database and its location: settings <c>Store:Provider</c> and <c>Store:ConnectionString</c>.</summary>
internal sealed record StoreSettings(StoreProvider Provider, string ConnectionString)
{
    public const string ProviderKey = "Store:Provider";
    public const string ConnectionStringKey = "Store:ConnectionString";
    private const string DefaultConnectionString = "Data Source=data/committeebot.db";

    public static StoreSettings Read(IConfiguration configuration) => new(
        Enum.Parse<StoreProvider>(configuration[ProviderKey] ?? nameof(StoreProvider.Sqlite), ignoreCase: true),
        SqliteConnectionString.Rooted(configuration[ConnectionStringKey] ?? DefaultConnectionString));

    /// <summary>A sentence for each wrong setting, with the key and the values allowed.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        if (configuration[ProviderKey] is { } provider
            && (!Enum.TryParse<StoreProvider>(provider, ignoreCase: true, out var known) || !Enum.IsDefined(known)))
            yield return $"{ProviderKey} is '{provider}'; allowed: {string.Join(", ", Enum.GetNames<StoreProvider>())}.";

        var connection = configuration[ConnectionStringKey] ?? DefaultConnectionString;
        if (!SqliteConnectionString.IsUsable(connection))
            yield return
                $"{ConnectionStringKey} is not a SQLite connection string; allowed: 'Data Source=<file>' with the "
                + "options of Microsoft.Data.Sqlite.";
    }

    /// <summary>The file of the database; null for one in memory.</summary>
    public string? File => SqliteConnectionString.File(ConnectionString);
}

internal enum StoreProvider
{
    Sqlite,
}
