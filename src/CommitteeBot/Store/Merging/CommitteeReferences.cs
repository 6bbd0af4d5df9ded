namespace CommitteeBot.Store.Merging;

/// <summary>
/// Every column of the store that refers to a committee, and what a merge does with it. A column that is missing here
/// fails a test: whoever adds one decides.
/// </summary>
internal static class CommitteeReferences
{
    public static IReadOnlyList<CommitteeReference> All { get; } =
    [
        new CommitteeReference<MeetingRow>(nameof(MeetingRow.CommitteeId), MergeTreatment.Moves),
        new CommitteeReference<RestrictionRow>(nameof(RestrictionRow.CommitteeId), MergeTreatment.Moves),
        new CommitteeReference<ConversationRow>(nameof(ConversationRow.CommitteeId), MergeTreatment.Moves),
        new CommitteeReference<PersonRow>(nameof(PersonRow.LastCommitteeId), MergeTreatment.Moves),
        new CommitteeReference<HoldRow>(nameof(HoldRow.CommitteeId), MergeTreatment.Moves),
        new CommitteeReference<CommitteeRow>(nameof(CommitteeRow.MergedIntoId), MergeTreatment.Moves),
        new CommitteeReference<PersonNameRow>(nameof(PersonNameRow.CommitteeId), MergeTreatment.Moves),
        new CommitteeReference<GroupMemberRow>(nameof(GroupMemberRow.CommitteeId), MergeTreatment.Moves),

        new CommitteeReference<MembershipRow>(nameof(MembershipRow.CommitteeId), MergeTreatment.Settled),
        new CommitteeReference<ActionRow>(nameof(ActionRow.CommitteeId), MergeTreatment.Settled),
        new CommitteeReference<PendingActionRow>(nameof(PendingActionRow.CommitteeId), MergeTreatment.Settled),
        new CommitteeReference<ClerkQuestionRow>(nameof(ClerkQuestionRow.CommitteeId), MergeTreatment.Settled),
        new CommitteeReference<OutboxMessageRow>(nameof(OutboxMessageRow.CommitteeId), MergeTreatment.Settled),
        new CommitteeReference<CalendarFeedRow>(nameof(CalendarFeedRow.CommitteeId), MergeTreatment.Settled),
        new CommitteeReference<CalendarEntryRow>(nameof(CalendarEntryRow.CommitteeId), MergeTreatment.Settled),
        new CommitteeReference<StandingItemRow>(nameof(StandingItemRow.CommitteeId), MergeTreatment.Settled),
        new CommitteeReference<DigestRulesRow>(nameof(DigestRulesRow.CommitteeId), MergeTreatment.Settled),
        new CommitteeReference<DigestWishRow>(nameof(DigestWishRow.CommitteeId), MergeTreatment.Settled),

        new CommitteeReference<AuditRow>(nameof(AuditRow.CommitteeId), MergeTreatment.Stays),
        new CommitteeReference<CommitteeChangeRow>(nameof(CommitteeChangeRow.CommitteeId), MergeTreatment.Stays),
        new CommitteeReference<CommitteeChangeRow>(nameof(CommitteeChangeRow.MergedId), MergeTreatment.Stays),
    ];
}
