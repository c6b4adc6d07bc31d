using System.Text.Json;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Audit;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.Audit;

/// <summary>A question to the audit, as it stands on the button that goes on with it. Who may read what is asked anew at each press.</summary>
sealed record AuditSought(IReadOnlyList<Guid> People, AuditSide Side, AuditTopic? Topic, DateOnly? From, DateOnly? To, int Skip)
{
    const int MostPeople = 6;

    public static AuditSought Of(Turn turn, IEnumerable<PersonId> people)
    {
        var period = PeriodReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);
        return new AuditSought(
            [.. people.Select(one => one.Value).Take(MostPeople)],
            AuditReader.Side(turn.Words),
            AuditReader.Topic(turn.Words),
            period?.From,
            period?.To,
            0
        );
    }

    /// <summary>Null for what no button of ours says.</summary>
    public static AuditSought? Read(string subject)
    {
        try
        {
            return Json.Read<AuditSought>(subject) is { People.Count: <= MostPeople, Skip: >= 0 } sought && IsDay(sought.From) && IsDay(sought.To)
                ? sought
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static bool IsDay(DateOnly? day) => day is null or { Year: > 2000 and < 2200 };

    public string Write() => Json.Write(this);

    public AuditQuestion AsQuestion(Turn turn) =>
        new(
            turn.Speaker.Id,
            turn.Speaker.BatchId,
            Side,
            [.. People.Select(id => new PersonId(id))],
            Matters,
            Acts,
            From is { } from && To is { } to ? (from, to) : null,
            turn.Speaker.Zone
        );

    IReadOnlyList<ActKind> Acts =>
        Topic switch
        {
            AuditTopic.Approved => [ActKind.HoursApproved, ActKind.HoursAmended, ActKind.MaterialAccepted],
            AuditTopic.Returned => [ActKind.HoursReturned, ActKind.MaterialReturned],
            AuditTopic.DueDates => [ActKind.DueDateMoved, ActKind.ExtensionGiven, ActKind.ExtensionTakenBack],
            _ => [],
        };

    IReadOnlyList<AuditMatter> Matters =>
        Topic switch
        {
            AuditTopic.Hours => [AuditMatter.Hours],
            AuditTopic.Materials => [AuditMatter.Materials],
            AuditTopic.Sessions => [AuditMatter.Sessions],
            AuditTopic.Attendance => [AuditMatter.Attendance],
            AuditTopic.Roster => [AuditMatter.Roster],
            AuditTopic.Messages => [AuditMatter.Messages],
            AuditTopic.Batch => [AuditMatter.Batch],
            AuditTopic.Settings => [AuditMatter.Settings],
            _ => [],
        };
}
