// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

import io.dracoonspring.emulator.internal.persistence.Persistence;

/**
 * Registers the classes and files that native images of applications with an embedded
 * emulator need. These are all records and enums, the other classes whose objects
 * {@link Persistence} reads and writes, and the resource files in the jar. A scan of the
 * class path finds the classes while the image is built, because nearly every package of
 * the emulator contains such classes.
 */
final class EmulatorRuntimeHints implements RuntimeHintsRegistrar {

	private static final String ROOT = "io/dracoonspring/emulator/";

	private static final Set<String> VALUES = Set.of(Record.class.getName(), Enum.class.getName());

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources()
			.registerPattern(ROOT + "internal/console/*")
			.registerPattern(ROOT + "internal/seed/*.pem")
			.registerPattern(ROOT + "internal/version/*");
		try {
			registerClasses(hints.reflection(), classLoader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the classes of the emulator", ex);
		}
	}

	private static void registerClasses(ReflectionHints hints, @Nullable ClassLoader classLoader) throws IOException {
		PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver(classLoader);
		MetadataReaderFactory readers = new SimpleMetadataReaderFactory(resources);
		for (Resource resource : resources.getResources("classpath*:" + ROOT + "**/*.class")) {
			ClassMetadata type = readers.getMetadataReader(resource).getClassMetadata();
			if (isReflectedOn(type)) {
				hints.registerType(TypeReference.of(type.getClassName()), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
						MemberCategory.INVOKE_DECLARED_METHODS, MemberCategory.ACCESS_DECLARED_FIELDS);
			}
		}
	}

	private static boolean isReflectedOn(ClassMetadata type) {
		return VALUES.contains(String.valueOf(type.getSuperClassName()))
				|| (!type.isInterface() && Persistence.keeps(type.getClassName()));
	}

}
