package fr.preinscription.catalogue;

import static fr.preinscription.catalogue.CatalogueContent.row;

import fr.preinscription.catalogue.CatalogueContent.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the catalogue's files, described in docs/catalogue-format.md, into rows. It only reads: what cannot be understood is
 * refused with the name of the file.
 */
final class CatalogueFiles {

    private static final Set<String> SIDE_FILES = Set.of(
            "languages.yaml",
            "engagement-etudiant.yaml",
            "correspondences.yaml",
            "sources.yaml",
            "general-rules.yaml",
            "sessions.yaml",
            "complements.yaml");

    private final SortedMap<String, byte[]> files;
    private final Map<Table, List<Map<String, @Nullable Object>>> rows = new EnumMap<>(Table.class);

    private CatalogueFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** The files delivered with the product, by name. */
    static SortedMap<String, byte[]> shipped() {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/*.yaml")) {
                files.put(Objects.requireNonNull(resource.getFilename()), resource.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static String digest(SortedMap<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content);
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static CatalogueContent read(SortedMap<String, byte[]> files) {
        return new CatalogueFiles(files).read();
    }

    private CatalogueContent read() {
        var sides = new SideFiles(this::add);
        for (var name : files.keySet()) {
            if (!SIDE_FILES.contains(name)) {
                part(name, file -> SpecialtyFile.read(file, this::add));
            }
        }
        part("sources.yaml", sides::sources);
        part("languages.yaml", sides::languages);
        part("correspondences.yaml", sides::correspondences);
        part("engagement-etudiant.yaml", sides::studentCommitments);
        part("general-rules.yaml", sides::generalRules);
        part("complements.yaml", sides::complements);
        part("sessions.yaml", file -> SessionFile.read(file, this::add));
        var content = new CatalogueContent(digest(files), rows);
        CatalogueCheck.check(content);
        return content;
    }

    private void part(String name, java.util.function.Consumer<Entries> reader) {
        var content = files.get(name);
        if (content == null) {
            throw new IllegalArgumentException("Le fichier " + name + " manque");
        }
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            reader.accept(Entries.of(yaml.load(new String(content, StandardCharsets.UTF_8))));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(name + " : " + e.getMessage(), e);
        }
    }

    private void add(Table table, Map<String, @Nullable Object> row) {
        rows.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
    }
}
