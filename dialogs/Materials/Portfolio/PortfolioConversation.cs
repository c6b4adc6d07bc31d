using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Portfolios;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Materials.SubmitMaterials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.Portfolio;

/// <summary>Writes the trainee's portfolio from the ledger as Word and PDF; the PDF can be handed in with a press, or with a "yes".</summary>
public sealed class PortfolioConversation(Portfolios portfolios, Outlooks outlooks, PersonFinder people, MaterialList list)
    : Conversation(Description),
        IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(PortfolioConversation), "portfolio")
        {
            Intents = ["portfolio"],
            Theme = Theme.Materials,
            Verbs = PortfolioVerbs.Every,
        };

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        BeginAsync(dialogs, turn, cancellationToken);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var trainee = turn.Speaker.AsTrainee();
        var contents = await portfolios.ReadAsync(trainee, cancellationToken);
        if (contents.Figures.Months.Count == 0 && contents.Sessions.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["Nothing"], turn.WaysOn(), cancellationToken);
            return;
        }
        var document = new PortfolioDocument(
            contents,
            await outlooks.OwnAsync(trainee, turn.Today, cancellationToken),
            await people.SuperviseesAsync(trainee.Id, trainee.BatchId, cancellationToken),
            turn
        ).Write();
        var name = Texts.Say("FileName", ("name", turn.Speaker.NameIn(turn.Language)), ("day", turn.Today.ToString("yyyy-MM-dd", null)));
        var files = await portfolios.KeepAsync(
            trainee,
            contents.Figures,
            ($"{name}.docx", WordDocument.ContentType, WordDocument.Write(document)),
            ($"{name}.pdf", PdfDocument.ContentType, PdfDocument.Write(document)),
            cancellationToken
        );
        await dialogs.Context.SendFileAsync(turn, files.Word, Texts["AboutWord"], cancellationToken);
        await dialogs.Context.SendFileAsync(turn, files.Pdf, Texts["AboutPdf"], cancellationToken);
        await dialogs.Context.ShowAsync(await CardAsync(contents, files.Pdf, turn, cancellationToken), null, cancellationToken);
    }

    async Task<Card> CardAsync(PortfolioContents contents, StoredFile pdf, Turn turn, CancellationToken cancellationToken)
    {
        var (figures, batch) = (contents.Figures, turn.Speaker.Batch);
        var card = new Card(turn.Memory.NewCard())
            .Title(Texts["Drafted"])
            .Facts(
                (Texts["FactApproved"], Spoken.Length(figures.ApprovedMinutes(batch))),
                (Texts["FactWaiting"], figures.WaitingMinutes(batch) is > 0 and var waiting ? Spoken.Length(waiting) : ""),
                (
                    Texts["Sessions"],
                    Texts.Say("SessionsIn", ("count", contents.Sessions.Count), ("written", contents.Sessions.Count(one => one.Record != null)))
                ),
                (Texts["Reflections"], Texts.Say("ReflectionsIn", ("count", contents.Reflections.Count)))
            );
        var standing = await list.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, batch, cancellationToken);
        foreach (var one in standing.Where(one => one.Files.Count > 0))
            if (await portfolios.ChangeSinceAsync([.. one.Files.Select(file => file.Id)], batch, cancellationToken) is { } change)
                card.Text(Texts.Say("LedgerChanged", ("item", one.Item.Name.In(turn.Language)), ("change", LedgerWords.Of(change))));
        if (MaterialGuess.Of(standing, pdf.Name) is { Item: var item })
        {
            var subject = $"{WaitingFiles.SubjectOf([pdf.Id])}:{item.Key}";
            WaitingFiles.Keep(turn, subject);
            card.Hint(Texts["Frozen"])
                .Buttons(
                    new Button(Texts.Say("HandIn", ("item", item.Name.In(turn.Language))), MaterialsVerbs.Hand.About(subject), ButtonStyle.First)
                );
        }
        return card.Buttons(new Button(Texts["Choose"], ReflectionsVerbs.List));
    }
}
