using System.Text.Json.Serialization;

namespace CommitteeBot.Import.Amendments;

/// <summary>An answer whose words have been amended.</summary>
/// <param name="Question">As it was asked.</param>
/// <param name="AnsweredOn">The day of the answer; the last one where it was given more than once.</param>
/// <param name="MinutesOf">The meeting whose minutes were amended.</param>
/// <param name="AmendedOn">The meeting that amended them.</param>
internal sealed record CorrectedAnswer(string Question, DateOnly AnsweredOn, DateOnly? MinutesOf, DateOnly? AmendedOn);

[JsonSerializable(typeof(CorrectedAnswer))]
internal sealed partial class CorrectedAnswerJson : JsonSerializerContext;
