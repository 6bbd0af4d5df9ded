using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CommitteeBot.Benchmarks.Nodes;

/// <summary>A PostgreSQL of this measure's own, which it can restart. Its files are as safe as a real one's.</summary>
internal sealed class SoakServer : IAsyncDisposable
{
    private readonly string folder;
    private readonly string programs;
    private readonly int port;

    private SoakServer(string folder, string programs, int port) =>
        (this.folder, this.programs, this.port) = (folder, programs, port);

    /// <summary>As the nodes are told it.</summary>
    public string StoreAddress => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = port, Username = "bot", Database = "postgres", MaxPoolSize = 40,
    }.ConnectionString;

    /// <summary>A connection of the measure's own does not outlive what it asks.</summary>
    private string Address => new NpgsqlConnectionStringBuilder(StoreAddress) { Pooling = false }.ConnectionString;

    private static bool IsRoot => Environment.UserName == "root";

    public static async Task<SoakServer> StartAsync()
    {
        var programs = Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().First() + "/bin";
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var folder = Directory.CreateTempSubdirectory("committeebot-nodes-").FullName;
        var server = new SoakServer(folder, programs, port);
        if (IsRoot)
            await RunAsync("chown", "nobody", folder);
        await server.AsUserAsync(
            "initdb", "-D", $"{folder}/data", "-U", "bot", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8");
        await server.ControlAsync("start");
        return server;
    }

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
        await ControlAsync("stop", "-m", "immediate");
        Directory.Delete(folder, recursive: true);
    }

    private Task ControlAsync(params string[] what) => AsUserAsync(
        "pg_ctl",
        [
            "-D", $"{folder}/data", "-w", "-l", $"{folder}/log", "-o",
            string.Create(
                CultureInfo.InvariantCulture,
                $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=200"),
            .. what,
        ]);

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
