using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SupervisionBot.Core;

/// <summary>A query of EF Core compiled ahead, once for each model: what is compiled for SQLite's model refuses PostgreSQL's.</summary>
/// <param name="compile"><c>() => EF.CompileAsyncQuery(…)</c></param>
public sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    readonly ConditionalWeakTable<IModel, TQuery> byModel = [];

    public TQuery For(SupervisionDb db) => byModel.TryGetValue(db.Model, out var query) ? query : byModel.GetValue(db.Model, _ => compile());
}
