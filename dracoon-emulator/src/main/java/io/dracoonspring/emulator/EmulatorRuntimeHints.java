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

import io.dracoonspring.emulator.persistence.Persistence;

/**
 * What native images of applications that embed the emulator have to know: what is read
 * and written as JSON, what is kept in a directory, and the files in the jar. The classes
 * are looked for while the image is made, since nearly every room of the emulator has
 * some.
 */
final class EmulatorRuntimeHints implements RuntimeHintsRegistrar {

	private static final String ROOT = "io/dracoonspring/emulator/";

	private static final Set<String> VALUES = Set.of(Record.class.getName(), Enum.class.getName());

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources()
			.registerPattern(ROOT + "console/*")
			.registerPattern(ROOT + "seed/*.pem")
			.registerPattern(ROOT + "version/*");
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
