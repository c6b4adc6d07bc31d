using System.Reflection;
using System.Reflection.Emit;
using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Tests.Conventions;

/// <summary>
/// Which types of an assembly use which others of it, as it was compiled: by inheritance, in signatures and fields, and in what methods do.
/// </summary>
static class Arrows
{
    const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<(Type From, Type To)> Of(Assembly assembly) => AllOf(assembly).Where(arrow => arrow.To.Assembly == assembly);

    /// <summary>Also those to other assemblies. Constants leave no trace in what is compiled.</summary>
    public static IEnumerable<(Type From, Type To)> AllOf(Assembly assembly) =>
        from type in assembly.GetTypes()
        from use in Uses(type)
        from part in Parts(use.To)
        select (use.From, part);

    static IEnumerable<(Type From, Type? To)> Uses(Type type)
    {
        foreach (var to in Declared(type))
            yield return (type, to);
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        foreach (var to in Uses(method))
            yield return (Home(type, method), to);
    }

    /// <summary>Each room declares its own tables (Tables.cs): such a property, of all rows or of some, belongs to the room of what it
    /// holds.</summary>
    static Type Home(Type type, MethodBase method) =>
        type.IsSubclassOf(typeof(DbContext))
        && method is MethodInfo { ReturnType: { IsGenericType: true } table }
        && (table.GetGenericTypeDefinition() == typeof(DbSet<>) || table.GetGenericTypeDefinition() == typeof(IQueryable<>))
            ? table.GetGenericArguments()[0]
            : type;

    static IEnumerable<Type?> Declared(Type type) =>
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(All).Select(field => field.FieldType),
            .. type.GetGenericArguments()
                .Where(argument => argument.IsGenericParameter)
                .SelectMany(argument => argument.GetGenericParameterConstraints()),
            .. type.GetCustomAttributesData()
                .SelectMany(one => one.ConstructorArguments.Select(argument => argument.Value as Type).Prepend(one.AttributeType)),
        ];

    static IEnumerable<Type?> Uses(MethodBase method)
    {
        if (method is MethodInfo { ReturnType: var returned })
            yield return returned;
        foreach (var parameter in method.GetParameters())
            yield return parameter.ParameterType;
        if (method.GetMethodBody() is not { } body)
            yield break;
        foreach (var local in body.LocalVariables)
            yield return local.LocalType;
        foreach (var clause in body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause))
            yield return clause.CatchType;
        foreach (var member in Members(method, body.GetILAsByteArray()!))
        {
            yield return member as Type ?? member.DeclaringType;
            if (member is FieldInfo field)
                yield return field.FieldType;
            if (member is MethodInfo called)
                yield return called.ReturnType;
            if (member is MethodBase { IsGenericMethod: true } generic)
                foreach (var argument in generic.GetGenericArguments())
                    yield return argument;
        }
    }

    /// <summary>The types, methods and fields that the code names.</summary>
    static IEnumerable<MemberInfo> Members(MethodBase method, byte[] code)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length; )
        {
            var one = code[at] == 0xFE ? Codes[(short)(0xFE00 | code[at + 1])] : Codes[code[at]];
            at += one.Size;
            if (one.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod)!;
            at += one.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    /// <summary>The type itself, and what it is made of.</summary>
    static IEnumerable<Type> Parts(Type? type) =>
        type switch
        {
            null or { IsGenericParameter: true } => [],
            { HasElementType: true } => Parts(type.GetElementType()),
            { IsGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition()),
            _ => [type],
        };
}
