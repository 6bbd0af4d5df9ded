using CommitteeBot.Graph;

namespace CommitteeBot.CommandLine;

/// <summary>
/// What <c>check</c> says of Microsoft 365: the sign-in, and each permission that is granted, missing or idle.
/// </summary>
internal static class CheckGraph
{
    public static async Task<bool> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        var settings = services.GetRequiredService<GraphSettings>();
        if (!settings.IsOn)
        {
            await output.WriteLineAsync(GraphCheckWords.Off);
            return true;
        }

        string token;
        try
        {
            token = await services.GetRequiredService<GraphSignIn>().TokenAsync(cancellation);
        }
        catch (GraphException)
        {
            await output.WriteLineAsync(GraphCheckWords.NoToken(settings.Credential));
            return false;
        }

        var granted = GrantedPermissions.In(token);
        var used = GraphFeatures.Of(settings).ToList();
        var missing = GraphPermissions.Missing(granted, used).ToList();
        await output.WriteLineAsync(GraphCheckWords.Granted(granted));
        foreach (var (feature, permission) in missing)
            await output.WriteLineAsync(GraphCheckWords.Missing(permission, feature));
        foreach (var idle in GraphPermissions.Superfluous(granted, used))
            await output.WriteLineAsync(GraphCheckWords.Superfluous(idle));
        if (used.Contains(GraphFeature.TeamPeople))
            await output.WriteLineAsync(GraphCheckWords.FromTheTeam);
        return missing.Count == 0;
    }
}
