namespace CommitteeBot.Graph;

/// <summary>What the settings make use of: only that needs permissions.</summary>
internal static class GraphFeatures
{
    public static IEnumerable<GraphFeature> Of(GraphSettings settings)
    {
        if (settings.Committees.Any(c => c.Group is not null))
        {
            yield return GraphFeature.GroupPeople;
            yield return GraphFeature.Names;
        }

        if (settings.Committees.Any(c => c.Team is not null))
            yield return GraphFeature.TeamPeople;
        if (settings.Committees.Any(c => c.Library is not null))
            yield return GraphFeature.Files;
        if (settings.Committees.Any(c => c.Calendar is not null))
            yield return GraphFeature.Calendar;
        if (settings.Committees.Any(c => c.WritesAgenda))
            yield return GraphFeature.EventAgendas;
        if (settings.Committees.Any(c => c.Plan is not null))
            yield return GraphFeature.Plans;
        if (settings.Committees.Any(c => c.HearsTranscript))
            yield return GraphFeature.Transcripts;
        if (settings.Committees.Any(c => c.HearsInsights))
            yield return GraphFeature.Insights;
        if (settings.ToDo)
            yield return GraphFeature.ToDo;
        if (settings.NotificationAddress is null)
            yield break;
        if (settings.Committees.Any(c => c.Group is not null))
            yield return GraphFeature.GroupNotifications;
        if (settings.Committees.Any(c => c.Calendar is not null))
            yield return GraphFeature.CalendarNotifications;
        if (settings.LibraryNotices && settings.Committees.Any(c => c.Library is not null))
            yield return GraphFeature.LibraryNotifications;
    }
}
