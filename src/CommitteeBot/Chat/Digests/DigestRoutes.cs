using CommitteeBot.Chat.Turns;
using CommitteeBot.Digests;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Digests;

namespace CommitteeBot.Chat.Digests;

/// <summary>What of digests can be said and clicked in chat.</summary>
internal static class DigestRoutes
{
    public static IServiceCollection AddDigestTurns(this IServiceCollection services) => services
        .AddScoped<DigestTurn>()
        .AddScoped<ChairDigestTurn>()
        .AddScoped<DeliveryReportTurn>()
        .AddScoped<OwnerDigestButtons>()
        .AddIntent<ShowDigestIntent, ChairDigestTurn>(t => t.ShowAsync)
        .AddIntent<DraftWordingIntent, ChairDigestTurn>(t => t.DraftLineAsync)
        .AddIntent<DigestSettingsIntent, DigestTurn>(t => t.SettingsAsync)
        .AddIntent<ChangeDigestIntent, DigestTurn>(t => t.ChangeAsync)
        .AddIntent<SetDigestWishIntent, DigestTurn>(t => t.PreferenceAsync)
        .AddIntent<SendDigestIntent, DigestTurn>(t => t.SendAsync)
        .AddIntent<DigestPreviewIntent, DigestTurn>(t => t.PreviewAsync)
        .AddIntent<DigestReportIntent, DeliveryReportTurn>(t => t.ReportAsync)
        .AddIntent<ResendDigestIntent, DeliveryReportTurn>(t => t.ResendAsync)
        .AddShowButton<ChairDigestTurn>(ChatVerbs.Digest, t => t.ShowButtonAsync)
        .AddShowButton<ChairDigestTurn>(DigestVerbs.Page, t => t.PageAsync)
        .AddShowButton<ChairDigestTurn>(DigestVerbs.Open, t => t.OpenAsync)
        .AddShowButton<OwnerDigestButtons>(DigestVerbs.Own, b => b.ShowAsync)
        .AddShowButton<ChairDigestTurn>(DigestVerbs.List, t => t.ListAsync)
        .AddShowButton<ChairDigestTurn>(DigestVerbs.Draft, t => t.DraftAsync)
        .AddShowButton<DeliveryReportTurn>(DigestVerbs.Report, t => t.ReportButtonAsync)
        .AddChangeButton<ChairDigestTurn>(DigestVerbs.CloseDone, t => t.CloseDoneAsync)
        .AddChangeButton<ChairDigestTurn>(DigestVerbs.UndoClose, t => t.UndoCloseAsync)
        .AddChangeButton<OwnerDigestButtons>(DigestVerbs.UndoOwn, b => b.UndoAsync)
        .AddChangeButton<ChairDigestTurn>(DigestVerbs.AskOwners, t => t.AskOwnersAsync)
        .AddChangeButton<OwnerDigestButtons>(DigestVerbs.OwnDone, b => b.DoneAsync)
        .AddChangeButton<OwnerDigestButtons>(DigestVerbs.OwnDue, b => b.MoveDueAsync)
        .AddChangeButton<OwnerDigestButtons>(DigestVerbs.OwnNote, b => b.NoteAsync)
        .AddChangeButton<OwnerDigestButtons>(DigestVerbs.Stop, b => b.StopAsync)
        .AddChangeButton<DeliveryReportTurn>(DigestVerbs.SendAgain, t => t.ResendButtonAsync);
}
