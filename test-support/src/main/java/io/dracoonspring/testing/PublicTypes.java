// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * Lists the public types of the project by their simple names. If the client and the
 * emulator have types with the same name, the list contains the type of the client.
 */
public final class PublicTypes {

	private PublicTypes() {
	}

	public static Map<String, Class<?>> bySimpleName() throws IOException {
		Map<String, Class<?>> types = new TreeMap<>();
		for (Resource resource : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:io/dracoonspring/**/*.class")) {
			String path = resource.getURL().getPath();
			if (path.contains("/classes/") && !path.contains("$") && !path.endsWith("-info.class")) {
				String name = path.substring(path.indexOf("io/dracoonspring"), path.length() - ".class".length());
				Class<?> type = ClassUtils.resolveClassName(name.replace('/', '.'), null);
				if (Modifier.isPublic(type.getModifiers())) {
					// prefer the type of the client, because the emulator has some types
					// with the same names
					types.merge(type.getSimpleName(), type,
							(first, second) -> first.getName().contains(".emulator.") ? second : first);
				}
			}
		}
		return types;
	}

}
