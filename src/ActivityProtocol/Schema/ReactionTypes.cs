namespace ActivityProtocol.Schema;

/// <summary>
/// Reactions by the ids that Teams gives them: a plain name, or the code point and the emoji's name.
/// <para>Source: https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/agent-reactions and the types of
/// https://learn.microsoft.com/python/api/microsoft-teams-api/microsoft_teams.api.reactionclient</para>
/// </summary>
public static class ReactionTypes
{
    /// <summary>✅</summary>
    public const string CheckMark = "2705_whiteheavycheckmark";
}
