using System.Text.Json;
using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Api;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Tugas;

internal sealed record TugasFilter(string? Permohonan, string? Naskah, string? Milik, int? Ukuran, string? Setelah, string? Urut);

internal sealed record TugasBaris(
    Guid Id, string Kunci, string Nama, IReadOnlyList<string> Peran, string? Pelaksana, DateOnly? Tenggat, IReadOnlyList<string> Hasil,
    IReadOnlyList<IsianBaris> Isian, string Permohonan, string? Tahap, int Versi);

internal sealed record IsianBaris(
    string Nama, string Label, string Tipe, bool Wajib, string? Contoh, int? Maks, decimal? Min, IReadOnlyList<Pilihan>? Pilihan, IReadOnlyList<string>? UntukHasil);

internal sealed record TugasHasil(string Kode, string Status, string? Tahap);

internal sealed record SelesaiMasukan(string? Hasil, Dictionary<string, JsonElement>? Isian, AtasNama? AtasNama);

/// <summary><c>/api/v1/tugas</c> (contract.md): open tasks and finishing them, through the same runner as the pages.</summary>
internal static class TugasEndpoints
{
    private static readonly IReadOnlyList<SortColumn<Workflow.Tugas>> Kolom = [SortColumn<Workflow.Tugas>.Of("dibuka", t => t.Urut)];

    public static void MapTugas(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/tugas").WithTags("Tugas");
        group.MapGet("", ListAsync).PerluIzin(Aksi.LihatTugas);
        group.MapPost("/{id:guid}/klaim", KlaimAsync).PerluIzin(Aksi.SelesaikanTugas);
        group.MapPost("/{id:guid}/selesai", SelesaiAsync).PerluIzin(Aksi.SelesaikanTugas, Aksi.CatatAtasNama).TerimaVersi();
    }

    private static async Task<Ok<Daftar<TugasBaris>>> ListAsync(
        [AsParameters] TugasFilter filter, KerjaSamaDbContext db, FormulirTugasBuilder formulir, KelengkapanBerkas kelengkapan, PelakuAccessor accessor, CancellationToken ct)
    {
        var pelaku = await accessor.AmbilAsync(ct);
        var halaman = await Query(filter, db, pelaku).KeysetPageAsync(new PageRequest(filter.Ukuran, filter.Setelah, filter.Urut), Kolom, "dibuka", t => t.Urut, t => t, true, ct);
        var subjek = halaman.Data.Select(t => t.SubjectId).Distinct().ToList();
        var kode = await db.Permohonan.Where(p => subjek.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Kode, ct);
        var pelaksana = halaman.Data.Select(t => t.PelaksanaId).OfType<Guid>().Distinct().ToList();
        var surel = await db.Users.IgnoreAutoIncludes().Where(u => pelaksana.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Email, ct);

        var form = await formulir.BuildAsync(halaman.Data, ct);
        var ditanya = halaman.Data.Where(t => FormulirKelengkapan.Menanyakan(form[t.Id])).Select(t => t.SubjectId).Distinct().ToList();
        var kurang = await kelengkapan.YangKurangAsync(await db.Permohonan.AsNoTracking().Include(p => p.Dokumen).Where(p => ditanya.Contains(p.Id)).ToListAsync(ct), ct);
        var baris = halaman.Data.Select(t => Baris(t, FormulirKelengkapan.Sesuaikan(form[t.Id], kurang.Contains(t.SubjectId)), kode[t.SubjectId], t.PelaksanaId is { } id ? surel.GetValueOrDefault(id) : null));
        return TypedResults.Ok(new Daftar<TugasBaris>([.. baris], halaman.Berikut, halaman.Total));
    }

    /// <summary>Open tasks only. <c>milik=saya</c>: those the caller may do himself.</summary>
    private static IQueryable<Workflow.Tugas> Query(TugasFilter filter, KerjaSamaDbContext db, Pelaku pelaku)
    {
        var terbuka = db.Tugas.AsNoTracking().Where(t => t.Status == StatusTugas.Terbuka);
        var q = filter.Milik switch
        {
            null or "" => terbuka.YangBolehDilihat(db, pelaku),
            "saya" => terbuka.UntukPeran(db, pelaku),
            _ => throw new IsianTidakSahException("milik", "Pilih: saya."),
        };
        if (Teks.Isi(filter.Permohonan) is { } permohonan)
        {
            q = q.Where(t => db.Permohonan.Any(p => p.Id == t.SubjectId && p.Kode == permohonan));
        }

        if (Teks.Isi(filter.Naskah) is { } naskah)
        {
            q = q.Where(t => db.Naskah.Any(n => n.PermohonanId == t.SubjectId && (n.Kode == naskah || n.Pihak.Any(p => p.Nomor == naskah))));
        }

        return q;
    }

    private static async Task<Ok<TugasHasil>> KlaimAsync(Guid id, HttpContext http, AmbilTugas ambil, Idempotency idempotency, KerjaSamaDbContext db, PelakuAccessor accessor, CancellationToken ct)
    {
        var pelaku = await accessor.AmbilAsync(ct);
        return TypedResults.Ok(await idempotency.RunAsync(http, id, async () =>
        {
            var tugas = await ambil.ExecuteAsync(id, pelaku, ct);
            var p = await db.Permohonan.AsNoTracking().SingleAsync(p => p.Id == tugas.SubjectId, ct);
            return new TugasHasil(p.Kode, p.Status.Kode, p.Tahap?.Kode);
        }, ct));
    }

    private static async Task<Ok<TugasHasil>> SelesaiAsync(
        Guid id, SelesaiMasukan masukan, HttpContext http, SelesaikanTugas selesaikan, Idempotency idempotency, PelakuAccessor accessor, CancellationToken ct)
    {
        var pelaku = await accessor.AmbilAsync(ct);
        var isian = Isian(masukan.Isian ?? []);
        return TypedResults.Ok(await idempotency.RunAsync(http, masukan, async () =>
        {
            var p = await selesaikan.ExecuteAsync(id, masukan.Hasil, isian, VersionTag.Read(http.Request), pelaku, Periksa(masukan.AtasNama), ct);
            return new TugasHasil(p.Kode, p.Status.Kode, p.Tahap?.Kode);
        }, ct));
    }

    private static AtasNama? Periksa(AtasNama? atasNama)
    {
        if (atasNama is not null && (Teks.Isi(atasNama.Nama) is null || Teks.Isi(atasNama.Bukti) is null || atasNama.Tanggal == default))
        {
            throw new IsianTidakSahException("atasNama", "Isi nama, tanggal, dan bukti dari keputusan yang dicatat.");
        }

        return atasNama;
    }

    private static Dictionary<string, string?> Isian(Dictionary<string, JsonElement> isian) => isian.ToDictionary(i => i.Key, i => i.Value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => i.Value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => i.Value.TryGetDecimal(out var angka) ? OfficeFormat.AngkaIsian(angka) : i.Value.GetRawText(),
        JsonValueKind.Object or JsonValueKind.Array => throw new IsianTidakSahException(i.Key, "Isi dengan teks, angka, atau boolean."),
        _ => throw new IsianTidakSahException(i.Key, "Isi dengan teks, angka, atau boolean."),
    });

    private static TugasBaris Baris(Workflow.Tugas t, FormulirTugas form, string permohonan, string? pelaksana) => new(
        t.Id, t.Kunci, t.Nama, t.Peran.Split(' '), pelaksana, t.Tenggat, [.. form.Langkah.Hasil.Select(h => h.Nilai)], [.. form.Isian.Select(f => Baris(f, form.Langkah.Hasil[0].Nilai))],
        permohonan, t.Tahap, t.Versi);

    /// <summary>Required: on the ordinary way forward.</summary>
    private static IsianBaris Baris(IsianFormulir f, string hasilBiasa) => new(
        f.Isian.Nama, f.Isian.Label, f.Isian.Tipe.ToString().ToLowerInvariant(), f.Isian.Wajib && f.Isian.BerlakuUntuk(hasilBiasa), f.Contoh, f.Isian.Maks, f.Isian.Min,
        f.Pilihan.Count > 0 ? f.Pilihan : null, f.Isian.UntukHasil.Count > 0 ? f.Isian.UntukHasil : null);
}
