using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;

namespace SupervisionBot.DataModel.Making;

/// <summary>Writes down as C# the model that EF Core would otherwise make of the mappings at every start of a process.</summary>
static class ModelCode
{
    /// <param name="folder">Only the code of this model is in it; its name is the end of the namespace.</param>
    public static void Write(string folder, DbContextOptionsBuilder<SupervisionDb> database)
    {
        database.ReplaceService<IModelCustomizer, RunningModel>();
        using var db = new SupervisionDb(database.Options);
        using var services = ServicesFor(db);
        var how = new CompiledModelCodeGenerationOptions
        {
            ContextType = typeof(SupervisionDb),
            ModelNamespace = $"SupervisionBot.DataModel.{Path.GetFileName(folder)}",
            Language = "C#",
            UseNullableReferenceTypes = true,
        };
        var files = services
            .GetRequiredService<ICompiledModelCodeGeneratorSelector>()
            .Select(how)
            .GenerateModel(db.GetService<IDesignTimeModel>().Model, how)
            // By this one EF would find a model by itself; of two it is the host that knows which.
            .Where(file => !file.Path.EndsWith("AssemblyAttributes.cs", StringComparison.Ordinal))
            .ToDictionary(file => Path.Combine(folder, file.Path), file => file.Code);

        Directory.CreateDirectory(folder);
        foreach (var old in Directory.GetFiles(folder).Except(files.Keys))
            File.Delete(old);
        foreach (var (path, code) in files)
            if (!File.Exists(path) || File.ReadAllText(path) != code)
                File.WriteAllText(path, code);
    }

    static ServiceProvider ServicesFor(SupervisionDb db)
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
        var provider = Assembly.Load(db.Database.ProviderName!);
        var type = provider.GetType(provider.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!.TypeName, throwOnError: true)!;
        ((IDesignTimeServices)Activator.CreateInstance(type)!).ConfigureDesignTimeServices(services);
        return services.BuildServiceProvider();
    }
}
