// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A record that may gain components in every version, because the server or this client
 * supports more values.
 * <p>
 * Its constructor is not part of the contract. Therefore callers of the constructor may
 * have to change with an update. The generated builder of the same name, such as
 * {@code NodeBuilder} for {@code Node}, stays compatible. Tests create responses of the
 * server with it.
 *
 * @see CopyableRecord
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@RecordBuilder.Template(options = @RecordBuilder.Options(fileComment = "",
		nullableAnnotationClass = "org.jspecify.annotations.Nullable", addStaticBuilder = false, enableGetters = false,
		enableWither = false))
public @interface ExtensibleRecord {

}
