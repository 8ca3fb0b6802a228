package fr.preinscription.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Gives the templates « #form », the form of the page (its model attribute is always named « form »), and « #paris »,
 * dates and hours written the French way.
 */
@Component
class FormDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String FORM = "form";
    private static final String PARIS = "paris";

    private final MessageSource messages;

    FormDialect(MessageSource messages) {
        super("form");
        this.messages = messages;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(FORM, PARIS);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return switch (name) {
            case FORM ->
                new FormView((BindingResult) context.getVariable(BindingResult.MODEL_KEY_PREFIX + FORM), messages);
            case PARIS -> ParisView.INSTANCE;
            default -> null;
        };
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
