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
        chat.ItemNumber = request.Item;
        chat.ItemTitle = request.Title ?? await db.Items
            .Where(i => i.MeetingId == chat.MeetingId && i.Number == request.Item && i.Restricted == null)
            .OrderBy(i => i.Place).Select(i => i.Title).FirstOrDefaultAsync(cancellation);
        return new CurrentItemSet(request.Item, chat.ItemTitle);
    }
}
