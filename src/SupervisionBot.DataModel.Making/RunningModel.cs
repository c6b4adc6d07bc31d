using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SupervisionBot.DataModel.Making;

/// <summary>
/// The model without the defaults that only rows from before their column have: the bot writes every such value itself, and of one that is an
/// object of our own no code can be written. The schema, and so the migrations, have them as before.
/// </summary>
sealed class RunningModel(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
            if (property.ValueGenerated == ValueGenerated.Never)
                property.RemoveAnnotation(RelationalAnnotationNames.DefaultValue);
    }
}
