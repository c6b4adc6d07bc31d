using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Materials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>Asks a member whether a version of their group's is theirs, as long as it waits for them.</summary>
public sealed class IsItOursNotice(MaterialList list, MaterialVersions versions) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(IsItOursNotice));

    public static NoticeDescription Description { get; } = new(typeof(IsItOursNotice), Handins.IsItOursNotice) { Why = () => Texts["IsItOursWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var (turn, who) = (reader.AsTurn(), reader.Speaker);
        if (
            !Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id)
            || (await list.OfAsync(who.Id, who.BatchId, who.Batch, cancellationToken)).FirstOrDefault(one =>
                one.Lack == Lack.OwnYes && one.Last!.Id.Value == id
            )
                is not { Last: { } version } standing
            || await versions.FindAsync(who.AsTrainee(), version.Id, cancellationToken) is not { } found
        )
            return null;
        var by = await versions.ByAsync(version, cancellationToken);
        var card = new Card("").Title(
            Texts.Say(
                "AskOurs",
                ("name", turn.NameOf(by.Name, by.NameEn)),
                ("item", standing.Item.Name.In(reader.Language)),
                ("number", version.Number)
            )
        );
        MaterialsCard.Facts(Texts, card, found, turn);
        card.Hint(Texts.Say("AskOursWhy", ("day", Spoken.Date(standing.Item.DueOn, turn.Today))));
        return MaterialsCard.Consent(Texts, card, version).Buttons(new Button(Texts["GetFile"], MaterialsVerbs.File.About(version.Id)));
    }
}

/// <summary>Tells who handed in a group's version that a member wants it otherwise, as long as it does.</summary>
public sealed class NotOursNotice(MaterialList list) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(NotOursNotice));

    public static NoticeDescription Description { get; } = new(typeof(NotOursNotice), GroupConsent.ObjectionNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var (turn, who) = (reader.AsTurn(), reader.Speaker);
        if (
            (await list.OfAsync(who.Id, who.BatchId, who.Batch, cancellationToken)).FirstOrDefault(one =>
                one.Last is { } last && MaterialsCard.Key(last) == subjects[0]
            )
            is not { Objections.Count: > 0, Last: { } version } standing
        )
            return null;
        var card = new Card("").Title(Texts.Say("ObjectionTitle", ("item", standing.Item.Name.In(reader.Language)), ("number", version.Number)));
        foreach (var objection in standing.Objections)
            card.Text(
                Texts.Say(
                    objection.Word.Length > 0 ? "ObjectedBecause" : "Objected",
                    ("name", turn.NameOf(objection.Member.Name, objection.Member.NameEn)),
                    ("word", objection.Word)
                )
            );
        return card.Hint(Texts["ObjectionHow"])
            .Buttons(new Button(standing.Item.Name.In(reader.Language), MaterialsVerbs.Open.About(standing.Item.Key)));
    }
}
