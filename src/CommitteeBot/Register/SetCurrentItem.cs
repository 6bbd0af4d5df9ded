using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Title">As written after the number; null for the title in the agenda.</param>
internal sealed record CurrentItemRequest(long CommitteeId, string ConversationId, string Item, string? Title);

/// <summary>A meeting has reached an agenda item: actions logged in its chat from now on belong to it.</summary>
internal sealed class SetCurrentItem(CommitteeDb db)
{
    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, CurrentItemRequest request, CancellationToken cancellation)
    {
        if (!caller.IsMember(request.CommitteeId))
            return MeetingRegisterWords.ItemForMembersOnly;
        await db.BeginWriteAsync(cancellation);
        if (await db.Conversations.SingleOrDefaultAsync(c => c.Id == request.ConversationId,
            cancellation) is not { } chat)
            return MeetingRegisterWords.NoMeeting;

        // A title that is said in the chat stays there: restricted ones are left out even among members.
        using var limit = db.LimitTo(caller.Scope.WithoutRestricted());
        (chat.ItemNumber, chat.ItemTitle) = await ItemAsync(chat, request, cancellation);
        return new CurrentItemSet(chat.ItemNumber, chat.ItemTitle);
    }

    private async Task<(string? Number, string? Title)> ItemAsync(
        ConversationRow chat, CurrentItemRequest request, CancellationToken cancellation)
    {
        var agenda = await db.Items.Where(i => i.MeetingId == chat.MeetingId && i.MeetingId != 0).OrderBy(i => i.Place)
            .Select(i => new { i.Number, i.Title }).ToListAsync(cancellation);
        if (request.Item == SetActionItem.OtherBusiness)
            return agenda.LastOrDefault(i => SetActionItem.IsOtherBusiness(i.Title)) is { } last
                ? (last.Number ?? request.Item, last.Title)
                : (request.Item, MeetingRegisterWords.OtherBusiness);
        if (request.Item.Length > 0)
            return (request.Item, request.Title ?? agenda.Find(i => i.Number == request.Item)?.Title);
        return agenda.FindAll(i => i.Title?.Contains(request.Title!, StringComparison.OrdinalIgnoreCase) == true) is [var named]
            ? (named.Number, named.Title)
            : (null, request.Title);
    }
}
