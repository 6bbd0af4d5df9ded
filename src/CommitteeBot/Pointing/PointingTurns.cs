namespace CommitteeBot.Pointing;

/// <summary>Lets a turn use the model, where one is set up.</summary>
internal sealed class PointingTurns(TimeProvider clock, ModelPointer? model = null)
{
    /// <summary>Who has no tenant, such as the console, counts as one.</summary>
    private const string NoTenant = "";

    /// <param name="isPrivate">True where nobody but the asker reads along; else nothing restricted is sent.</param>
    /// <param name="since">When the person began to wait: a turn of a group chat is worked out twice in that time.</param>
    /// <returns>Null where no model is set up.</returns>
    public PointingTurn? Begin(string? tenant, bool isPrivate, DateTimeOffset since) => model is null
        ? null
        : new PointingTurn(
            model, tenant ?? NoTenant, isPrivate && model.Settings.IncludesRestricted, since + model.Settings.Limit,
            clock);
}
