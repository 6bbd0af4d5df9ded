using CommitteeBot.Tests.Pointing;

namespace CommitteeBot.Tests.Trust;

/// <summary>The same with a language model that is hostile, and that may be sent what is restricted.</summary>
public sealed class TwoTenantsWithModel : TwoTenants
{
    internal ScriptedModel Model { get; private set; } = null!;

    private protected override async Task<Dictionary<string, string>?> SettingsAsync(Dictionary<string, string>? given)
    {
        Model = await ScriptedModel.StartAsync();
        Model.Script = (asked, context) => ScriptedModel.ReplyAsync(context, PointingModels.Hostile(asked));
        return new(given!.Concat(Model.Settings(("Restricted", "true"), ("CallsAMinute", "10000"))));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Model.DisposeAsync();
    }
}
