using System.Reflection;
using System.Text.RegularExpressions;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KerjaSama.Data.Umum;

/// <summary>The rules that every table follows, applied once after the configurations.</summary>
public static partial class ModelConventions
{
    /// <summary>Shadow column: hash of the object's newest history row.</summary>
    public const string HashRiwayat = "RiwayatHash";
    public const int PanjangTeksBiasa = 400;

    internal const string Objek = "KerjaSama:ObjekRiwayat";
    private const string Panjang = "KerjaSama:TeksPanjang";
    internal const string Sembunyi = "KerjaSama:TanpaRiwayat";
    internal const string RahasiaNama = "KerjaSama:Rahasia";

    /// <summary>Makes an entity an object of the history, with a version and a hash.</summary>
    public static EntityTypeBuilder<T> AdalahObjekRiwayat<T>(this EntityTypeBuilder<T> builder, string jenis)
        where T : class
    {
        builder.HasAnnotation(Objek, jenis);
        builder.Property<int>(nameof(AggregateRoot.Versi)).IsConcurrencyToken();
        builder.Property<string?>(HashRiwayat).HasMaxLength(64);
        return builder;
    }

    /// <summary>Text without a limit; may not stand in an index.</summary>
    public static PropertyBuilder<string> TeksPanjang(this PropertyBuilder<string> builder) => builder.HasAnnotation(Panjang, true);

    /// <inheritdoc cref="TeksPanjang(PropertyBuilder{string})"/>
    public static PropertyBuilder<string?> TeksPanjangBolehKosong(this PropertyBuilder<string?> builder) => builder.HasAnnotation(Panjang, true);

    public static PropertyBuilder<T> TidakMasukRiwayat<T>(this PropertyBuilder<T> builder) => builder.HasAnnotation(Sembunyi, true);

    public static PropertyBuilder<T> NilaiRahasia<T>(this PropertyBuilder<T> builder) => builder.HasAnnotation(RahasiaNama, true);

    public static void Apply(ModelBuilder builder)
    {
        foreach (var tipe in builder.Model.GetEntityTypes())
        {
            tipe.SetTableName(Snake(tipe.GetTableName() == tipe.ClrType.Name || tipe.GetTableName() is null ? tipe.ClrType.Name : tipe.GetTableName()!));
            foreach (var properti in tipe.GetProperties())
            {
                properti.SetColumnName(Snake(properti.Name));
                TetapkanKunci(properti);
                TetapkanEnum(properti);
                TetapkanPanjang(properti);
            }

            foreach (var kunciTamu in tipe.GetForeignKeys().Where(f => f.DeleteBehavior != DeleteBehavior.Cascade || f.FindAnnotation(Objek) is not null))
            {
                kunciTamu.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }

    private static void TetapkanKunci(IMutableProperty properti)
    {
        // Keys are made in code (decisions.md 6): otherwise a child added to a loaded parent is taken for an existing row.
        if (properti.IsPrimaryKey() && properti.ClrType == typeof(Guid))
        {
            properti.ValueGenerated = ValueGenerated.Never;
        }
    }

    private static void TetapkanEnum(IMutableProperty properti)
    {
        var enumTipe = Nullable.GetUnderlyingType(properti.ClrType) ?? properti.ClrType;
        if (!enumTipe.IsEnum)
        {
            return;
        }

        var berkode = enumTipe.GetFields(BindingFlags.Public | BindingFlags.Static)[0].GetCustomAttribute<KodeAttribute>() is not null;
        var konverter = berkode ? typeof(KodeConverter<>).MakeGenericType(enumTipe) : typeof(EnumToStringConverter<>).MakeGenericType(enumTipe);
        properti.SetValueConverter((ValueConverter)Activator.CreateInstance(konverter, berkode ? null : [null])!);
        properti.SetMaxLength(40);
    }

    private static void TetapkanPanjang(IMutableProperty properti)
    {
        if (properti.ClrType == typeof(string) && properti.GetMaxLength() is null && properti.FindAnnotation(Panjang) is null)
        {
            properti.SetMaxLength(PanjangTeksBiasa);
        }
    }

    private static string Snake(string nama) => Batas().Replace(nama, "$1_$2").ToLowerInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Batas();

    private sealed class KodeConverter<T>() : ValueConverter<T, string>(nilai => DaftarKode.KodeDari(nilai), kode => DaftarKode.Parse<T>(kode))
        where T : struct, Enum;
}
