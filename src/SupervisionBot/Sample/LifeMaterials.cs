using SupervisionBot.Core.Files;
using SupervisionBot.Core.Materials;
using SupervisionBot.Dialogs.Documents;

namespace SupervisionBot.Sample;

/// <summary>Materials: handed in, sent back with points and handed in again, final, accepted, and one that waits for its group.</summary>
static class LifeMaterials
{
    public static async Task HandInAsync(LifeStage stage, CancellationToken cancellation)
    {
        foreach (var material in stage.Plan.Materials.OrderByDescending(material => material.DaysAgo))
        {
            stage.Clock.Set(stage.Clock.Now.AddDays(-material.DaysAgo));
            var (trainee, language) = (stage.Trainee(material.Email), stage.Person(material.Email).Language);
            var bytes = WordDocument.Write(new Document(material.Title, language).Paragraph(stage.Plan.Notes.In(language, material.DaysAgo)));
            var file = await stage
                .Get<FileStore>()
                .KeepAsync(trainee.Id, stage.BatchId, $"{material.Title}.docx", WordDocument.ContentType, bytes, cancellation);
            await stage.SaveAsync(cancellation);
            var outcome = await stage.Get<Handins>().HandInAsync(trainee, new HandIn(material.Item, [file.Id]), cancellation);
            if (outcome is not HandInOutcome.Done { Submission: var submission })
                throw new InvalidOperationException($"The sample's “{material.Title}” was not taken: {outcome}.");
            await stage.SaveAsync(cancellation);
            if (material.Final)
                await stage.Get<Handins>().DeclareFinalAsync(trainee, submission.Id, cancellation);
            await ReviewAsync(stage, material, submission, cancellation);
            await stage.SaveAsync(cancellation);
        }
    }

    static async Task ReviewAsync(LifeStage stage, LifeMaterial material, Submission submission, CancellationToken cancellation)
    {
        var (reviews, supervisor) = (stage.Get<MaterialReviews>(), stage.Person(stage.SupervisorOf(material.Email)).Id);
        await stage.SaveAsync(cancellation);
        stage.Clock.Set(stage.Clock.GetUtcNow().AddDays(1));
        if (material.Accepted)
            await reviews.AcceptAsync(supervisor, stage.BatchId, stage.Batch, submission.Id, cancellation);
        else if (material.Points is { } points)
            await reviews.AskForChangesAsync(supervisor, stage.BatchId, stage.Batch, submission.Id, points, cancellation);
    }
}
