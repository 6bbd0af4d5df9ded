namespace CommitteeBot.Store;

/// <summary>The database and its location: settings <c>Store:Provider</c> and <c>Store:ConnectionString</c>.</summary>
internal sealed record StoreSettings(StoreProvider Provider, string ConnectionString)
{
    public const string ProviderKey = "Store:Provider";
    public const string ConnectionStringKey = "Store:ConnectionString";

    public StoreEngine Engine => StoreEngine.Of(Provider);

    public static StoreSettings Read(IConfiguration configuration)
    {
        var provider = Enum.Parse<StoreProvider>(
            configuration[ProviderKey] ?? nameof(StoreProvider.Sqlite), ignoreCase: true);
        var engine = StoreEngine.Of(provider);
        return new StoreSettings(
            provider, engine.Complete(configuration[ConnectionStringKey] ?? engine.DefaultConnectionString ?? ""));
    }

    /// <summary>A sentence for each wrong setting, with the key and the values allowed.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        var named = configuration[ProviderKey] ?? nameof(StoreProvider.Sqlite);
        if (!Enum.TryParse<StoreProvider>(named, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
        {
            yield return
                $"{ProviderKey} is '{named}'; allowed: {string.Join(", ", Enum.GetNames<StoreProvider>())}.";
            yield break;
        }

        var engine = StoreEngine.Of(provider);
        if (configuration[ConnectionStringKey] is not { Length: > 0 } connection)
        {
            if (engine.DefaultConnectionString is null)
                yield return $"{ConnectionStringKey} is missing; {provider} needs {engine.ConnectionStringForm}.";
        }
        else if (!engine.IsUsable(connection))
        {
            yield return $"{ConnectionStringKey} is not {engine.ConnectionStringForm}.";
        }
    }

    /// <summary>The file of the database; null for one that has none.</summary>
    public string? File =>
        Provider == StoreProvider.Sqlite ? Sqlite.SqliteConnectionString.File(ConnectionString) : null;

    /// <summary>Where the store is, for sentences.</summary>
    public string Place => Engine.Place(ConnectionString);
}

internal enum StoreProvider
{
    Sqlite,
    Postgres,
}
