using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CommitteeBot.Benchmarks.Nodes;

/// <summary>
/// A PostgreSQL of this measure's own, which it can restart, or let fail over to a standby that has every commit.
/// Its files
/// are as safe as a real one's.
/// </summary>
internal sealed class SoakServer : IAsyncDisposable
{
    private readonly string folder;
    private readonly string programs;
    private int port;
    private string data;
    private SoakPooler? pooler;
    private (string Data, int Port) standby;

    private SoakServer(string folder, string programs, int port) =>
        (this.folder, this.programs, this.port, data) = (folder, programs, port, $"{folder}/data");

    /// <summary>As the nodes are told it.</summary>
    public string StoreAddress => AddressOn(pooler?.Port ?? port);

    private static string AddressOn(int port) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = port, Username = "bot", Database = "postgres", MaxPoolSize = 40,
    }.ConnectionString;

    /// <summary>A connection of the measure's own does not outlive what it asks.</summary>
    private string Address => new NpgsqlConnectionStringBuilder(AddressOn(port)) { Pooling = false }.ConnectionString;

    private static bool IsRoot => Environment.UserName == "root";

    public static async Task<SoakServer> StartAsync()
    {
        var programs = Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().First() + "/bin";
        var port = FreePort();
        var folder = Directory.CreateTempSubdirectory("committeebot-nodes-").FullName;
        var server = new SoakServer(folder, programs, port);
        if (IsRoot)
            await RunAsync("chown", "nobody", folder);
        await server.AsUserAsync(
            "initdb", "-D", $"{folder}/data", "-U", "bot", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8");
        await server.ControlAsync("start");
        return server;
    }

    /// <summary>From here on the nodes talk to PgBouncer, and the server has a standby.</summary>
    public async Task AddPoolerAsync()
    {
        pooler = new SoakPooler(folder, FreePort());
        pooler.Start(port);
        await AsUserAsync(
            "pg_basebackup", "-h", "127.0.0.1", "-p", $"{port}", "-U", "bot", "-D", $"{folder}/standby", "-R", "-X",
            "stream", "-c", "fast");
        (data, var primary) = ($"{folder}/standby", data);
        (port, var first) = (FreePort(), port);
        await ControlAsync("start");
        (data, standby) = (primary, (data, port));
        port = first;
        await ChangeAsync("alter system set synchronous_standby_names = '*'");
        await ChangeAsync("select pg_reload_conf()");
    }

    /// <summary>The primary is gone at once, and the standby takes its place.</summary>
    public async Task FailOverAsync()
    {
        await ControlAsync("stop", "-m", "immediate");
        (data, port) = standby;
        await ControlAsync("promote");
        pooler!.Follow(port);
    }

    public bool HasStandby => pooler is not null && standby.Port != port;

    /// <param name="mode"><c>fast</c> as an operator does it, or <c>immediate</c>, as a power cut does.</param>
    public Task RestartAsync(string mode) => ControlAsync("restart", "-m", mode);

    public async Task<T> ReadAsync<T>(string sql, Func<NpgsqlDataReader, Task<T>> read)
    {
        await using var connection = new NpgsqlConnection(Address);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the measure itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        return await read(reader);
    }

    public Task ChangeAsync(string sql) => ReadAsync(sql, reader => Task.FromResult(reader.RecordsAffected));

    public Task<long> NumberAsync(string select) => ReadAsync($"select ({select})::bigint", async reader =>
    {
        await reader.ReadAsync();
        return reader.GetInt64(0);
    });

    public Task<List<string>> ColumnAsync(string select) => ReadAsync(select, async reader =>
    {
        var found = new List<string>();
        while (await reader.ReadAsync())
            found.Add(reader.GetString(0));
        return found;
    });

    public async ValueTask DisposeAsync()
    {
        pooler?.Dispose();
        await ControlAsync("stop", "-m", "immediate");
        if (HasStandby)
            await AsUserAsync("pg_ctl", "-D", standby.Data, "stop", "-m", "immediate");
        Directory.Delete(folder, recursive: true);
    }

    private Task ControlAsync(params string[] what) => AsUserAsync(
        "pg_ctl",
        [
            "-D", data, "-w", "-l", $"{data}.log", "-o",
            string.Create(
                CultureInfo.InvariantCulture,
                $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=200"),
            .. what,
        ]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>It refuses to run as root.</summary>
    private Task AsUserAsync(string program, params string[] arguments) => IsRoot
        ? RunAsync("runuser", ["-u", "nobody", "--", $"{programs}/{program}", .. arguments])
        : RunAsync($"{programs}/{program}", arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null", "sh", program, .. arguments]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
