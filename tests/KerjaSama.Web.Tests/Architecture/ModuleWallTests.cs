using System.Reflection;
using System.Reflection.Emit;
using Microsoft.AspNetCore.Razor.Hosting;

namespace KerjaSama.Web.Tests.Architecture;

/// <summary>
/// Modules are folders; this is the wall between them. It reads the compiled code, method bodies and Razor pages included, so a
/// reference cannot hide behind a partial name. What a module offers to others stands in its <c>Kontrak</c>; <c>Umum</c> is everyone's.
/// </summary>
public sealed class ModuleWallTests
{
    private const string Prefix = "KerjaSama.Web.Modul.";
    private static readonly Assembly Web = typeof(Program).Assembly;

    [Fact]
    public void A_module_uses_only_the_Kontrak_of_another()
    {
        var pages = Web.GetCustomAttributes<RazorCompiledItemAttribute>().ToDictionary(a => a.Type, a => a.Identifier.Split('/')[2]);
        var types = Web.GetTypes().Select(t => (Type: t, Module: ModuleOf(t, pages))).Where(t => t.Module is not null).ToArray();

        var violations =
            from source in types
            from target in TypeReferences.Of(source.Type).Distinct()
            let module = ModuleOf(target, pages)
            where module is not null && module != source.Module && module != "Umum"
               && target.Namespace != $"{Prefix}{module}.Kontrak"
            select $"{source.Type.FullName} -> {target.FullName}";

        Assert.NotEmpty(types); // a renamed folder must turn this test red, not silently green
        Assert.Contains(types, t => t.Module == "Permohonan");
        Assert.Empty(violations.Distinct());
    }

    [Fact]
    public void What_is_shared_uses_no_module()
    {
        var shared = Web.GetTypes().Where(t => t.Namespace == "KerjaSama.Web.Modul.Umum").ToArray();

        Assert.NotEmpty(shared);
        Assert.Empty(
            from source in shared
            from target in TypeReferences.Of(source).Distinct()
            where target.Namespace is { } ns && ns.StartsWith(Prefix, StringComparison.Ordinal) && !ns.StartsWith(Prefix + "Umum", StringComparison.Ordinal)
            select $"{source.FullName} -> {target.FullName}");
    }

    private static string? ModuleOf(Type type, Dictionary<Type, string> pages)
    {
        var outer = type;
        while (outer.DeclaringType is { } owner)
        {
            outer = owner;
        }

        return pages.TryGetValue(outer, out var module) && module is not "_ViewImports.cshtml" and not "_ViewStart.cshtml" ? module
            : type.Namespace is { } ns && ns.StartsWith(Prefix, StringComparison.Ordinal) ? ns[Prefix.Length..].Split('.')[0]
            : null;
    }
}

/// <summary>Every type that a type names in its signatures and method bodies.</summary>
internal static class TypeReferences
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodeByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    public static IEnumerable<Type> Of(Type type)
    {
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToArray();
        return new[] { type.BaseType }
            .Concat(type.GetInterfaces())
            .Concat(type.GetFields(All).Select(f => f.FieldType))
            .Concat(methods.SelectMany(m => m.GetParameters()).Select(p => p.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(m => m.ReturnType))
            .Concat(methods.SelectMany(InBody))
            .OfType<Type>()
            .SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    private static IEnumerable<Type?> InBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } il)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var i = 0; i < il.Length;)
        {
            var code = il[i] == 0xFE ? OpCodeByValue[(short)(0xFE00 | il[i + 1])] : OpCodeByValue[il[i]];
            i += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(il, i), typeArguments, methodArguments);
                yield return member as Type ?? member?.DeclaringType;
                foreach (var argument in member is MethodInfo { IsGenericMethod: true } m ? m.GetGenericArguments() : [])
                {
                    yield return argument;
                }
            }

            i += OperandSize(code, il, i);
        }
    }

    private static int OperandSize(OpCode code, byte[] il, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
